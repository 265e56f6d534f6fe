namespace PhiUnit.Data.Answers;

/// <summary>Published indicators of a place, beside England's.</summary>
public static class IndicatorsAnswer
{
    /// <summary>The year in which a period ends: of 2016 - 18, 2018; of 2018/19, 2019; of 2019, 2019.</summary>
    internal const string YearOfPeriod =
        """CASE WHEN regexp_matches(period, '^\d{4} ?[-/] ?\d{2}$') THEN TRY_CAST(left(period, 2) || right(period, 2) AS INTEGER) ELSE TRY_CAST(regexp_extract_all(period, '\d{4}')[-1] AS INTEGER) END""";

    public static IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. AnswerColumn.OfPublished,
        new("year", ColumnKind.Whole, "year in which the period ends", true),
        new("indicator_id", ColumnKind.Whole, "Fingertips indicator number"),
        new("name", ColumnKind.Text, "name of the indicator"),
        new("area", ColumnKind.Text, "GSS code of the place"),
        new("sex", ColumnKind.Text, "as published"),
        new("age", ColumnKind.Text, "as published"),
        new("category_type", ColumnKind.Text, "as published; empty for the whole population"),
        new("category", ColumnKind.Text, "as published"),
        new("period", ColumnKind.Text, "as published"),
        new("value", ColumnKind.Number, "in the unit of the indicator; empty: not published", true),
        new("lower_95", ColumnKind.Number, "lower limit, 95 %", true),
        new("upper_95", ColumnKind.Number, "upper limit, 95 %", true),
        new("count", ColumnKind.Number, "events", true),
        new("denominator", ColumnKind.Number, "people or events that the value is over", true),
        new("note", ColumnKind.Text, "the publisher's note on the value", true),
        new("england", ColumnKind.Number, "England's value of the same indicator, sex, age, category and period", true),
    ];

    public static AnswerTable Of(PlaceQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new("indicators", Columns, $"""
            SELECT run_id, {SqlText.Literal(asked.Place.Code)} AS place, i.year, i.indicator_id, i.name, i.area, i.sex, i.age, i.category_type, i.category, i.period,
              i.value, i.lower_95, i.upper_95, i.count, i.denominator, i.note, e.value AS england
            FROM (SELECT *, {YearOfPeriod} AS year FROM indicators WHERE area IN ({asked.Places})) i
            LEFT JOIN (SELECT * FROM indicators WHERE area = '{Inputs.PlaceList.England}') e USING (run_id, indicator_id, sex, age, category_type, category, period)
            WHERE true{asked.AndYear.Replace(" year", " i.year", StringComparison.Ordinal)}
            ORDER BY i.indicator_id, i.area, i.sex, i.age, i.category_type, i.category, i.period
            """);
    }
}
