using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Answers;

/// <summary>Places beside each other: people, components, homes and Health Index, one figure a row.</summary>
public static class CompareAnswer
{
    public static IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. AnswerColumn.Keys,
        AnswerColumn.Year("30 June of the year, or the year in which the step ends on that day"),
        new("table", ColumnKind.Text, "population, components, homes or index"),
        new("item", ColumnKind.Text, "age band, component, measure of homes, or name of the score"),
        new("value", ColumnKind.Number, "people, homes, households, people per household, or points of the index"),
    ];

    /// <param name="asked">One question for each place, of the same scenario and year.</param>
    public static AnswerTable Of(IReadOnlyList<PlaceQuestion> asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var all = string.Join(" UNION ALL ", asked.Select((question, at) => FormattableString.Invariant($"SELECT *, {at} AS nth FROM (\n{Of(question)})")));
        return new("compare", Columns, $"""
            SELECT * EXCLUDE (nth) FROM ({all}) ORDER BY nth, list_position(['population', 'components', 'homes', 'index'], "table"), year, item
            """);
    }

    static string Of(PlaceQuestion asked)
    {
        var (code, places) = (SqlText.Literal(asked.Place.Code), asked.Places);
        var band = string.Concat(BroadAge.All.Select(b => FormattableString.Invariant($" WHEN age <= {b.To} THEN {SqlText.Literal(b.Name)}")));
        return $"""
            SELECT {asked.Keys}, year, 'population' AS "table", coalesce(band, '{BroadAge.AllAges}') AS item, sum(value) AS value
            FROM (SELECT place AS p, year, sex, age, value, CASE{band} END AS band FROM population WHERE {asked.OfScenario} AND place IN ({places}) AND quantile IS NULL)
            GROUP BY GROUPING SETS ((year, band), (year))
            UNION ALL
            SELECT {asked.Keys}, year, 'population', CASE quantile WHEN 0.1 THEN 'lower_80' ELSE 'upper_80' END, value FROM population_intervals
            WHERE {asked.OfScenario} AND place = {code} AND sex = 'persons' AND band = '{BroadAge.AllAges}' AND quantile IN (0.1::DOUBLE, 0.9::DOUBLE)
            UNION ALL
            SELECT {asked.Keys}, year, 'population', 'newcomers', sum(value) FROM (
              SELECT place AS p, year, sex, age, value FROM population WHERE {asked.OfScenario} AND place IN ({places}) AND quantile IS NULL UNION ALL
              SELECT place, year, sex, age, -value FROM already_here WHERE {asked.OfScenario} AND place IN ({places}) AND quantile IS NULL) GROUP BY year
            UNION ALL
            SELECT {asked.Keys}, year, 'components', component, sum(value)
            FROM (SELECT place AS p, * EXCLUDE (place) FROM components WHERE {asked.OfScenario} AND place IN ({places}) AND quantile IS NULL) GROUP BY year, component
            UNION ALL
            SELECT {asked.Keys}, year, 'homes', item, value
            FROM (UNPIVOT (SELECT year, households, household_size, dwellings, net_dwellings FROM ({HouseholdsAnswer.Of(asked with { AllQuantiles = false, Quantile = null }).Sql}))
              ON households, household_size, dwellings, net_dwellings INTO NAME item VALUE value)
            UNION ALL
            SELECT run_id, {SqlText.Literal(asked.Scenario)}, area, year, 'index', name, score FROM index_scores
            WHERE area = {code} AND quantile IS NULL AND level IN ('overall', 'domain'){asked.AndYear}
            """;
    }
}
