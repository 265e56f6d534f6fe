using System.Globalization;
using CsvHelper;

namespace PhiUnit.Data.Export;

/// <summary>Rows of a csv file under Reference/Export.</summary>
static class ExportReference
{
    public static IReadOnlyList<T> Rows<T>(string file, Func<CsvReader, T> read)
    {
        using var text = new StreamReader(typeof(ExportReference).Assembly.GetManifestResourceStream($"PhiUnit.Data.Reference.Export.{file}")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read()) rows.Add(read(csv));
        return rows;
    }
}
