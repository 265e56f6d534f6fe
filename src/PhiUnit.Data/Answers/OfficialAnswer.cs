namespace PhiUnit.Data.Answers;

/// <summary>What the statistics office projects for a place, and the homes that it implies.</summary>
public static class OfficialAnswer
{
    public static IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. AnswerColumn.Keys.Where(c => c.Name != "scenario"),
        new("variant", ColumnKind.Text, "the office's projection"),
        AnswerColumn.Year("30 June of the year"),
        new("measure", ColumnKind.Text, "population, households, dwellings ..."),
        new("value", ColumnKind.Number, "people, households or dwellings"),
    ];

    public static AnswerTable Of(PlaceQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new("official", Columns, $"""
            SELECT run_id, {SqlText.Literal(asked.Place.Code)} AS place, scenario AS variant, year, measure, sum(value) AS value
            FROM official_projections WHERE official_projections.place IN ({asked.Places}){asked.AndYear}
            GROUP BY run_id, scenario, year, measure ORDER BY variant, measure, year
            """);
    }
}
