namespace PhiUnit.Data.Answers;

/// <summary>Components of change of a place, in people, of the step that ends on 30 June of the year.</summary>
public static class ComponentsAnswer
{
    const string Name = "components";

    static readonly AnswerColumn Year = AnswerColumn.Year("year in which the step ends, on 30 June");
    static readonly AnswerColumn Which =
        new("component", ColumnKind.Text, "births deaths internal_in internal_out international_in international_out net_migration adjustment clipped; deaths and moves out are positive");

    static readonly AnswerColumn People = new("value", ColumnKind.Number, "people over the step, unrounded");

    /// <summary>All ages and both sexes together.</summary>
    public static IReadOnlyList<AnswerColumn> AllAges { get; } = [.. AnswerColumn.Keys, Year, Which, AnswerColumn.Quantile, People];

    /// <summary>By sex and single year of age at the end of the step.</summary>
    public static IReadOnlyList<AnswerColumn> SingleAges { get; } =
    [
        .. AnswerColumn.Keys, Year, new("sex", ColumnKind.Text, "female or male"), new("age", ColumnKind.Whole, "completed years at the end of the step; 90 is 90 and over"),
        Which, AnswerColumn.Quantile, People,
    ];

    public static AnswerTable Of(PlaceQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.Ages == AgeDetail.SingleYears ? new(Name, SingleAges, Single(asked)) : new(Name, AllAges, All(asked));
    }

    static string Single(PlaceQuestion asked) => $"""
        SELECT {asked.Keys}, year, sex, age, component, quantile, sum(value) AS value FROM components
        WHERE {asked.OfScenario} AND place IN ({asked.Places}) AND {asked.OfQuantile}
        GROUP BY year, sex, age, component, quantile ORDER BY year, sex, age, component
        """;

    static string All(PlaceQuestion asked)
    {
        string[] parts = [.. asked.AsksForTheRun ? [TheRun(asked)] : Array.Empty<string>(), .. asked.AsksForDraws ? [Drawn(asked)] : Array.Empty<string>()];
        return $"SELECT * FROM ({string.Join(" UNION ALL ", parts)}) ORDER BY year, component, quantile NULLS FIRST";
    }

    static string TheRun(PlaceQuestion asked) => $"""
        SELECT {asked.Keys}, year, component, NULL::DOUBLE AS quantile, sum(value) AS value
        FROM (SELECT place AS p, * EXCLUDE (place) FROM components WHERE {asked.OfScenario} AND place IN ({asked.Places}) AND quantile IS NULL) GROUP BY year, component
        """;

    static string Drawn(PlaceQuestion asked) => $"""
        SELECT {asked.Keys}, year, component, quantile, value FROM component_intervals
        WHERE {asked.OfScenario} AND place = {SqlText.Literal(asked.Place.Code)} AND {asked.OfQuantile}
        """;
}
