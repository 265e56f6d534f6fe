namespace PhiUnit.Data.Answers;

/// <summary>Outcomes of a place by deprivation, beside England's.</summary>
public static class InequalityAnswer
{
    const string England = Inputs.PlaceList.England;

    static readonly AnswerColumn[] Keys =
    [
        .. AnswerColumn.OfPublished,
        new("year", ColumnKind.Whole, "year in which the period ends", true),
        new("outcome", ColumnKind.Text, "name of a census outcome, or Fingertips indicator number"),
        new("name", ColumnKind.Text, "name of the outcome"),
        new("sex", ColumnKind.Text, "sex"),
        new("age", ColumnKind.Text, "age"),
        new("period", ColumnKind.Text, "period"),
        new("edition", ColumnKind.Whole, "edition of the Indices of Deprivation", true),
        new("basis", ColumnKind.Text, "national: quantiles of England; own: of the place itself"),
        new("quantiles", ColumnKind.Whole, "5: fifths; 10: tenths"),
    ];

    /// <summary>Columns of the values by quantile.</summary>
    public static IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. Keys,
        new("deprivation_quantile", ColumnKind.Whole, "1 is the most deprived"),
        new("small_areas", ColumnKind.Whole, "small areas (LSOAs) in it", true),
        new("count", ColumnKind.Number, "people or events", true),
        new("denominator", ColumnKind.Number, "people or events that they are among", true),
        new("value", ColumnKind.Number, "share of residents, or as published; not standardised by age unless the name says so", true),
        .. Limits(""),
        new("england", ColumnKind.Number, "England's value of the same quantile", true),
    ];

    /// <summary>Columns of slope index, relative index and gap.</summary>
    public static IReadOnlyList<AnswerColumn> SlopeColumns { get; } =
    [
        .. Keys,
        new("slope", ColumnKind.Number, "slope index: most deprived end of the line less the least deprived end", true), .. Limits("slope_"),
        new("ratio", ColumnKind.Number, "relative index: most deprived end over least deprived end", true), .. Limits("ratio_"),
        new("gap", ColumnKind.Number, "most deprived quantile less least deprived", true), .. Limits("gap_"),
        new("method", ColumnKind.Text, "how slope and ratio were computed"),
        new("note", ColumnKind.Text, "what is missing and why", true),
        new("england_slope", ColumnKind.Number, "England's slope index", true),
    ];

    /// <summary>Values by quantile.</summary>
    public static AnswerTable Of(PlaceQuestion asked) => new("inequality", Columns, Sql(asked, "inequality", "value", "england", ", deprivation_quantile",
        "i.deprivation_quantile, i.small_areas, i.count, i.denominator, i.value, i.lower_95, i.upper_95, i.lower_998, i.upper_998"));

    /// <summary>Slope index, relative index and gap.</summary>
    public static AnswerTable Slopes(PlaceQuestion asked) => new("slopes", SlopeColumns, Sql(asked, "inequality_slopes", "slope", "england_slope", "",
        $"{Measures("slope")}, {Measures("ratio")}, {Measures("gap")}, i.method, i.note"));

    static string Sql(PlaceQuestion asked, string table, string figure, string england, string key, string figures)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var keys = $"outcome, sex, age, period, edition, basis, quantiles{key}";
        var same = string.Join(" AND ", keys.Split(", ").Select(k => $"i.{k} IS NOT DISTINCT FROM e.{k}"));
        return $"""
            SELECT i.run_id, i.area AS place, i.year, i.outcome, i.name, i.sex, i.age, i.period, i.edition, i.basis, i.quantiles, {figures}, e.{figure} AS {england}
            FROM (SELECT *, {IndicatorsAnswer.YearOfPeriod} AS year FROM {table} WHERE area = {SqlText.Literal(asked.Place.Code)}) i
            LEFT JOIN (SELECT * FROM {table} WHERE area = '{England}') e ON {same}
            WHERE true{asked.AndYear.Replace(" year", " i.year", StringComparison.Ordinal)}
            ORDER BY {string.Join(", ", keys.Split(", ").Select(k => $"i.{k}"))}
            """;
    }

    static string Measures(string name) => $"i.{name}, {string.Join(", ", Limits($"{name}_").Select(c => $"i.{c.Name}"))}";

    static AnswerColumn[] Limits(string before) =>
    [
        new($"{before}lower_95", ColumnKind.Number, "lower limit, 95 %", true), new($"{before}upper_95", ColumnKind.Number, "upper limit, 95 %", true),
        new($"{before}lower_998", ColumnKind.Number, "lower limit, 99.8 %", true), new($"{before}upper_998", ColumnKind.Number, "upper limit, 99.8 %", true),
    ];
}
