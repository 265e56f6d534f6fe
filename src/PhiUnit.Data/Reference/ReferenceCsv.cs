using System.Globalization;
using CsvHelper;

namespace PhiUnit.Data.Reference;

/// <summary>Rows of a csv file of the folder Reference.</summary>
static class ReferenceCsv
{
    /// <param name="folder">Folder within Reference.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="read">Makes something of a row.</param>
    public static IReadOnlyList<T> Rows<T>(string folder, string file, Func<CsvReader, T> read)
    {
        using var text = new StreamReader(typeof(ReferenceCsv).Assembly.GetManifestResourceStream($"PhiUnit.Data.Reference.{folder}.{file}")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read()) rows.Add(read(csv));
        return rows;
    }
}
