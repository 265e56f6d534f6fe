namespace PhiUnit.Data.Answers;

/// <summary>Who of a place lives in which fifth and tenth of England by deprivation.</summary>
public static class DeprivationAnswer
{
    public static IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. AnswerColumn.OfPublished,
        AnswerColumn.Year("edition of the Indices of Deprivation"),
        new("quantiles", ColumnKind.Whole, "5: fifths; 10: tenths of England"),
        new("deprivation_quantile", ColumnKind.Whole, "1 is the most deprived"),
        new("band", ColumnKind.Text, "first and last age, or all ages"),
        new("small_areas", ColumnKind.Whole, "small areas (LSOAs) of the place in it"),
        new("small_area_share", ColumnKind.Number, "their share of the place's"),
        new("people_year", ColumnKind.Whole, "year that the residents are of", true),
        new("people", ColumnKind.Number, "residents", true),
        new("people_share", ColumnKind.Number, "their share of the place's residents of the same ages", true),
    ];

    public static AnswerTable Of(PlaceQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new("deprivation", Columns, $"""
            SELECT run_id, area AS place, edition AS year, quantiles, deprivation_quantile, band, small_areas, small_area_share, people_year, people, people_share
            FROM deprivation WHERE area = {SqlText.Literal(asked.Place.Code)}{asked.AndYear.Replace(" year", " edition", StringComparison.Ordinal)}
            ORDER BY edition, quantiles, list_position(['all ages', '0-15', '16-64', '65-84', '85+'], band), deprivation_quantile
            """);
    }
}
