namespace PhiUnit.Data.Answers;

/// <summary>What a scenario assumes, for all places and for this one.</summary>
public static class AssumptionsAnswer
{
    public static IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. AnswerColumn.Keys.Select(c => c.Name == "place" ? c with { Meaning = "place that it holds for; empty: all", CanBeEmpty = true } : c),
        new("name", ColumnKind.Text, "name of the assumption"),
        new("value", ColumnKind.Number, "value, in its unit"),
        new("unit", ColumnKind.Text, "unit"),
        new("period", ColumnKind.Text, "years that it holds for"),
        new("source", ColumnKind.Text, "where it comes from"),
    ];

    public static AnswerTable Of(PlaceQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new("assumptions", Columns, $"""
            SELECT run_id, scenario, place, name, value, unit, period, source FROM assumptions
            WHERE scenario = {SqlText.Literal(asked.Scenario)} AND (place IS NULL OR place IN ({asked.Places})) ORDER BY place NULLS FIRST, name
            """);
    }
}
