namespace PhiUnit.Data.Reference;

/// <summary>Outputs that carry no interval, and why (Reference/Uncertainty/without-interval.csv).</summary>
public static class WithoutInterval
{
    /// <summary>Name of the output, and the reason.</summary>
    public static IReadOnlyList<(string Output, string Reason)> All { get; } = ReferenceTable.Rows("Uncertainty.without-interval.csv", csv => (csv["output"]!, csv["reason"]!));
}
