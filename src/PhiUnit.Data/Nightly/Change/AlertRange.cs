using System.Globalization;
using CsvHelper;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>The range outside of which an output is unlikely enough for someone to look (Reference/Nightly/alerts.csv).</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Least">Least that is likely.</param>
/// <param name="Most">Most that is likely.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Source">Where the range comes from.</param>
public sealed record AlertRange(string Measure, double Least, double Most, string Unit, string Source)
{
    static readonly Lazy<IReadOnlyList<AlertRange>> Embedded = new(() =>
    {
        using var text = new StreamReader(typeof(AlertRange).Assembly.GetManifestResourceStream("PhiUnit.Data.Reference.Nightly.alerts.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<Row>().Select(r => new AlertRange(r.measure, r.least, r.most, r.unit, r.source))];
    });

    public static IReadOnlyList<AlertRange> All => Embedded.Value;

    public bool Holds(double value) => value >= Least && value <= Most;

#pragma warning disable IDE1006, CA1707 // named as the columns are
    sealed record Row(string measure, double least, double most, string unit, string period, string source);
#pragma warning restore IDE1006, CA1707
}
