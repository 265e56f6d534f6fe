using System.Globalization;
using CsvHelper;

namespace PhiUnit.Data.Reference;

/// <summary>Outputs that carry no interval, and why (Reference/Uncertainty/without-interval.csv).</summary>
public static class WithoutInterval
{
    /// <summary>Name of the output, and the reason.</summary>
    public static IReadOnlyList<(string Output, string Reason)> All { get; } = Read();

    static IReadOnlyList<(string, string)> Read()
    {
        using var text = new StreamReader(typeof(WithoutInterval).Assembly.GetManifestResourceStream("PhiUnit.Data.Reference.Uncertainty.without-interval.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<Row>().Select(r => (r.output, r.reason))];
    }

#pragma warning disable IDE1006 // named as the columns are
    sealed record Row(string output, string reason);
#pragma warning restore IDE1006
}
