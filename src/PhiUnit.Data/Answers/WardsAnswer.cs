namespace PhiUnit.Data.Answers;

/// <summary>Wards of a place: residents of the census, those disabled, deprivation.</summary>
public static class WardsAnswer
{
    public static IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. AnswerColumn.OfPublished,
        new("year", ColumnKind.Whole, "year that the residents are of", true),
        new("ward", ColumnKind.Text, "GSS code"),
        new("name", ColumnKind.Text, "name"),
        new("vintage", ColumnKind.Whole, "year of the wards", true),
        new("small_areas", ColumnKind.Whole, "small areas (LSOAs) that fit the ward best; the figures are theirs"),
        new("people", ColumnKind.Number, "residents", true),
        new("disabled", ColumnKind.Number, "of them disabled under the Equality Act", true),
        new("edition", ColumnKind.Whole, "edition of the Indices of Deprivation"),
        new("average_score", ColumnKind.Number, "population-weighted mean of deprivation scores; more is more deprived", true),
        new("most_deprived_fifth", ColumnKind.Number, "share of residents in small areas of the most deprived fifth of England", true),
    ];

    public static AnswerTable Of(PlaceQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new("wards", Columns, $"""
            SELECT run_id, place, people_year AS year, ward, name, vintage, small_areas, people, disabled, edition, average_score, most_deprived_fifth
            FROM wards WHERE place IN ({asked.Places}){asked.AndYear.Replace(" year", " people_year", StringComparison.Ordinal)} ORDER BY place, ward
            """);
    }
}
