using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Some rows of a large table.</summary>
/// <param name="Table">The head of the table, and these rows.</param>
/// <param name="Apart">Why the rows of a place had to be parted; null when they were not.</param>
internal sealed record TableSlice(TextTable Table, Note? Apart);
