using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Answers;

/// <summary>People of a place on 30 June.</summary>
public static class PopulationAnswer
{
    const string Name = "population";

    static readonly AnswerColumn Year = AnswerColumn.Year("30 June of the year");
    static readonly AnswerColumn People = new("value", ColumnKind.Number, "people, unrounded");

    /// <summary>By sex and single year of age; 90 is 90 and over.</summary>
    public static IReadOnlyList<AnswerColumn> SingleAges { get; } =
    [
        .. AnswerColumn.Keys, Year, new("sex", ColumnKind.Text, "female or male"), new("age", ColumnKind.Whole, "completed years; 90 is 90 and over"), AnswerColumn.Quantile, People,
    ];

    /// <summary>By broad age, by sex and for both sexes.</summary>
    public static IReadOnlyList<AnswerColumn> BroadAges { get; } =
    [
        .. AnswerColumn.Keys, Year, new("sex", ColumnKind.Text, "female, male or persons"), new("band", ColumnKind.Text, "0-15, 16-64, 65-84, 85+ or all ages; of older ages 65+, 80+, 90+"), AnswerColumn.Quantile, People,
    ];

    public static AnswerTable Of(PlaceQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.Ages == AgeDetail.SingleYears ? new(Name, SingleAges, Single(asked)) : new(Name, BroadAges, Banded(asked));
    }

    // Quantiles of several places cannot be added up: the caller asks for those of a grouping by broad ages.
    static string Single(PlaceQuestion asked) => asked.Place.IsGrouping
        ? $"""
            SELECT {asked.Keys}, year, sex, age, quantile, sum(value) AS value FROM population
            WHERE {asked.OfScenario} AND place IN ({asked.Places}) AND {asked.OfQuantile}
            GROUP BY year, sex, age, quantile ORDER BY year, sex, age
            """
        : $"""
            SELECT run_id, scenario, place, year, sex, age, quantile, value FROM population
            WHERE {asked.OfScenario} AND place = {SqlText.Literal(asked.Place.Code)} AND {asked.OfQuantile} ORDER BY year, sex, age, quantile NULLS FIRST
            """;

    static string Banded(PlaceQuestion asked)
    {
        var bands = asked.Ages == AgeDetail.Older ? OlderBands : Bands;
        string[] parts = [.. asked.AsksForTheRun ? [asked.Ages == AgeDetail.Older ? OlderRun(asked) : BroadRun(asked)] : Array.Empty<string>(), .. asked.AsksForDraws ? [Drawn(asked, bands)] : Array.Empty<string>()];
        return $"""
            SELECT * FROM ({string.Join(" UNION ALL ", parts)})
            ORDER BY year, list_position(['persons', 'female', 'male'], sex), list_position([{bands}], band), quantile NULLS FIRST
            """;
    }

    /// <summary>Older ages hold one another, so that each is added up by itself.</summary>
    static string OlderRun(PlaceQuestion asked) => string.Join(" UNION ALL ", BroadAge.Older.Select(band => FormattableString.Invariant($"""
        SELECT {asked.Keys}, year, coalesce(sex, 'persons') AS sex, {SqlText.Literal(band.Name)} AS band, NULL::DOUBLE AS quantile, sum(value) AS value
        FROM (SELECT place AS p, sex AS s, * EXCLUDE (place) FROM population WHERE {asked.OfScenario} AND place IN ({asked.Places}) AND quantile IS NULL AND age >= {band.From})
        GROUP BY GROUPING SETS ((year, sex), (year))
        """)));

    static string BroadRun(PlaceQuestion asked)
    {
        var band = string.Concat(BroadAge.All.Select(b => FormattableString.Invariant($" WHEN age <= {b.To} THEN {SqlText.Literal(b.Name)}")));
        return $"""
            SELECT {asked.Keys}, year, coalesce(sex, 'persons') AS sex, coalesce(band, '{BroadAge.AllAges}') AS band, NULL::DOUBLE AS quantile, sum(value) AS value
            FROM (SELECT place AS p, sex AS s, * EXCLUDE (place), CASE{band} END AS band FROM population WHERE {asked.OfScenario} AND place IN ({asked.Places}) AND quantile IS NULL)
            GROUP BY GROUPING SETS ((year, sex, band), (year, sex), (year, band), (year))
            """;
    }

    static string Drawn(PlaceQuestion asked, string bands) => $"""
        SELECT {asked.Keys}, year, sex, band, quantile, value FROM population_intervals
        WHERE {asked.OfScenario} AND place = {SqlText.Literal(asked.Place.Code)} AND band IN ({bands}) AND {asked.OfQuantile}
        """;

    static string OlderBands => string.Join(", ", BroadAge.Older.Select(b => SqlText.Literal(b.Name)));

    /// <summary>Broad ages and all ages; older ages are parts of them, and asked for by themselves.</summary>
    static string Bands => string.Join(", ", BroadAge.All.Select(b => b.Name).Append(BroadAge.AllAges).Select(SqlText.Literal));
}
