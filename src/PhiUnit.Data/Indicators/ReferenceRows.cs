using System.Globalization;
using CsvHelper;
using PhiUnit.Core;

namespace PhiUnit.Data.Indicators;

/// <summary>Reads a table of Reference/Indicators: a label, then value, unit, period and source.</summary>
static class ReferenceRows
{
    public static IReadOnlyList<Assumption> Read(string file, string label)
    {
        using var text = new StreamReader(typeof(ReferenceRows).Assembly.GetManifestResourceStream($"PhiUnit.Data.Reference.Indicators.{file}")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Assumption>();
        while (csv.Read())
            rows.Add(new(csv.GetField(label)!, csv.GetField<double>("value"), csv.GetField("unit")!, csv.GetField("period")!, csv.GetField("source")!));
        return rows;
    }
}
