using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources;

/// <summary>The rows of a table that are taken.</summary>
/// <param name="Table">The table with those rows.</param>
/// <param name="Held">How many rows were held back; the notes name them.</param>
public sealed record RowChoice(BoundTable Table, int Held);
