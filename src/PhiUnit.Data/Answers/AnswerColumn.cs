namespace PhiUnit.Data.Answers;

/// <summary>A column of an answer.</summary>
/// <param name="Name">Name, snake_case.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Meaning">What it says, with the unit of a number.</param>
/// <param name="CanBeEmpty">Whether a cell may be empty.</param>
public sealed record AnswerColumn(string Name, ColumnKind Kind, string Meaning, bool CanBeEmpty = false)
{
    /// <summary>The columns that begin every table of a place.</summary>
    internal static IReadOnlyList<AnswerColumn> Keys { get; } =
    [
        new("run_id", ColumnKind.Text, "id of the release"),
        new("scenario", ColumnKind.Text, "scenario of the projection, or edition of the index"),
        new("place", ColumnKind.Text, "GSS code of the place, or code of the grouping"),
    ];

    /// <summary>The same of what is published, which has no scenario.</summary>
    internal static IReadOnlyList<AnswerColumn> OfPublished { get; } = [.. Keys.Where(c => c.Name != "scenario")];

    internal static AnswerColumn Year(string meaning) => new("year", ColumnKind.Whole, meaning);

    internal static AnswerColumn Quantile { get; } = new("quantile", ColumnKind.Number, "share of the draws that lie below; empty: the one run without draws", true);
}
