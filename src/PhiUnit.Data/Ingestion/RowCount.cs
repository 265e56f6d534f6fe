namespace PhiUnit.Data.Ingestion;

/// <summary>How many rows, and the first of them.</summary>
internal sealed class RowCount
{
    public int Count { get; private set; }

    public int First { get; private set; } = int.MaxValue;

    public void Add(int row)
    {
        Count++;
        First = Math.Min(First, row);
    }
}
