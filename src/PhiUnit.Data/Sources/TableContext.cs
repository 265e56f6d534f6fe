using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources;

/// <summary>What a table says outside its rows.</summary>
/// <param name="Keys">Keys of every row.</param>
public sealed record TableContext(IReadOnlyDictionary<string, string> Keys)
{
    public static TableContext Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>Keys of one value column, beyond those in its header.</summary>
    public Func<BoundColumn, IReadOnlyDictionary<string, string>>? ColumnKeys { get; init; }

    /// <summary>The key of a value column: its header's own, its source's, or the table's; null when there is none.</summary>
    public string? Find(BoundColumn? column, string key) =>
        column?.Keys.GetValueOrDefault(key) ?? (column is null ? null : ColumnKeys?.Invoke(column).GetValueOrDefault(key))
            ?? Keys.GetValueOrDefault(key);
}
