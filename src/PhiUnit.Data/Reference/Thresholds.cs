using System.Globalization;
using CsvHelper;

namespace PhiUnit.Data.Reference;

/// <summary>Numbers of people whose passing is asked about, by place or grouping (Reference/Places/thresholds.csv).</summary>
public static class Thresholds
{
    static readonly Lazy<IReadOnlyList<(string Place, double Value)>> Embedded = new(Read);

    /// <summary>Place or grouping, and people.</summary>
    public static IReadOnlyList<(string Place, double Value)> All => Embedded.Value;

    static IReadOnlyList<(string, double)> Read()
    {
        using var text = new StreamReader(typeof(Thresholds).Assembly.GetManifestResourceStream("PhiUnit.Data.Reference.Places.thresholds.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<Row>().Select(r => (r.place, r.value))];
    }

#pragma warning disable IDE1006 // named as the columns are
    sealed record Row(string place, double value, string unit, string period, string source);
#pragma warning restore IDE1006
}
