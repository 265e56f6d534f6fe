namespace PhiUnit.Data.Answers;

/// <summary>Households and homes of a place.</summary>
public static class HouseholdsAnswer
{
    public static IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. AnswerColumn.Keys,
        AnswerColumn.Year("30 June of the year"),
        new("households", ColumnKind.Number, "households on 30 June", true),
        new("household_population", ColumnKind.Number, "people in households", true),
        new("communal_population", ColumnKind.Number, "people in communal establishments", true),
        new("household_size", ColumnKind.Number, "people per household", true),
        new("basis", ColumnKind.Text, "planned: homes lead; implied: the homes that the people ask for"),
        new("dwellings", ColumnKind.Number, "dwellings on 30 June"),
        new("net_dwellings", ColumnKind.Number, "net additional dwellings over the step that ends then; empty in the first year", true),
        AnswerColumn.Quantile,
    ];

    public static AnswerTable Of(PlaceQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        string[] parts = [.. asked.AsksForTheRun ? [TheRun(asked)] : Array.Empty<string>(), .. asked.AsksForDraws ? [Drawn(asked)] : Array.Empty<string>()];
        return new("households", Columns, $"SELECT * FROM ({string.Join(" UNION ALL ", parts)}) ORDER BY year, quantile NULLS FIRST");
    }

    static string TheRun(PlaceQuestion asked) => $"""
        SELECT {asked.Keys}, year, sum(households) AS households, sum(household_population) AS household_population,
          sum(communal_population) AS communal_population, sum(household_population) / sum(households) AS household_size,
          min(basis) AS basis, sum(dwellings) AS dwellings, sum(net_dwellings) AS net_dwellings, NULL::DOUBLE AS quantile
        FROM (SELECT place AS p, * EXCLUDE (place, quantile) FROM households WHERE {asked.OfScenario} AND place IN ({asked.Places}) AND quantile IS NULL)
        JOIN (SELECT place AS p, year, basis, dwellings, net_dwellings FROM dwellings WHERE {asked.OfScenario} AND place IN ({asked.Places}) AND quantile IS NULL) USING (p, year)
        GROUP BY year
        """;

    static string Drawn(PlaceQuestion asked) => $"""
        SELECT {asked.Keys}, year, NULL, NULL, NULL, NULL, basis, dwellings, net_dwellings, quantile FROM dwellings
        WHERE {asked.OfScenario} AND place = {SqlText.Literal(asked.Place.Code)} AND quantile IS NOT NULL AND {asked.OfQuantile}
        """;
}
