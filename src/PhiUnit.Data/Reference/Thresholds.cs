namespace PhiUnit.Data.Reference;

/// <summary>Numbers of people whose passing is asked about, by place or grouping (Reference/Places/thresholds.csv).</summary>
public static class Thresholds
{
    static readonly Lazy<IReadOnlyList<(string Place, double Value)>> Embedded = new(() => ReferenceTable.Rows("Places.thresholds.csv", csv => (csv["place"]!, csv.GetField<double>("value"))));

    /// <summary>Place or grouping, and people.</summary>
    public static IReadOnlyList<(string Place, double Value)> All => Embedded.Value;
}
