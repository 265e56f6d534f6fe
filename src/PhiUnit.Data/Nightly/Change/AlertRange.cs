using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>The range outside of which an output is unlikely enough for someone to look (Reference/Nightly/alerts.csv).</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Least">Least that is likely.</param>
/// <param name="Most">Most that is likely.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Source">Where the range comes from.</param>
public sealed record AlertRange(string Measure, double Least, double Most, string Unit, string Source)
{
    static readonly Lazy<IReadOnlyList<AlertRange>> Embedded = new(() => ReferenceTable.Rows("Nightly.alerts.csv", csv =>
        new AlertRange(csv["measure"]!, csv.GetField<double>("least"), csv.GetField<double>("most"), csv["unit"]!, csv["source"]!)));

    public static IReadOnlyList<AlertRange> All => Embedded.Value;

    public bool Holds(double value) => value >= Least && value <= Most;
}
