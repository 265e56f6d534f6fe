namespace PhiUnit.Data.Answers;

/// <summary>A table that a release is asked for. Sums in it are taken in the order in which the release holds its rows, on the one thread of its store: the same each time.</summary>
/// <param name="Name">Name: population, components ...</param>
/// <param name="Columns">Its columns, in the order of the query.</param>
/// <param name="Sql">The query. Every value that stands in it was taken from the release or parsed as a number; none is text of a caller.</param>
public sealed record AnswerTable(string Name, IReadOnlyList<AnswerColumn> Columns, string Sql);
