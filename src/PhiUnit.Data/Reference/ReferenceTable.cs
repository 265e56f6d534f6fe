using System.Globalization;
using CsvHelper;
using PhiUnit.Core;

namespace PhiUnit.Data.Reference;

/// <summary>Tables of the folder Reference, embedded in this assembly: csv with a header.</summary>
static class ReferenceTable
{
    /// <summary>Rows of a table by the names of its columns.</summary>
    /// <param name="path">Folder and file, with a dot between: Places.thresholds.csv.</param>
    public static List<T> Rows<T>(string path)
    {
        using var csv = new CsvReader(Open(path), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<T>()];
    }

    /// <summary>Rows of a table, each read by a function.</summary>
    /// <param name="path">Folder and file, with a dot between.</param>
    /// <param name="row">Reads the row that the reader stands on.</param>
    public static List<T> Rows<T>(string path, Func<CsvReader, T> row)
    {
        using var csv = new CsvReader(Open(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read()) rows.Add(row(csv));
        return rows;
    }

    /// <summary>Numbers with their unit, period and source.</summary>
    /// <param name="path">Folder and file, with a dot between.</param>
    /// <param name="label">Column that names them.</param>
    public static List<Assumption> Assumptions(string path, string label = "name") =>
        Rows(path, csv => new Assumption(csv[label]!, csv.GetField<double>("value"), csv["unit"]!, csv["period"]!, csv["source"]!));

    /// <summary>The text of a file of the folder.</summary>
    public static StreamReader Open(string path) => new(typeof(ReferenceTable).Assembly.GetManifestResourceStream($"PhiUnit.Data.Reference.{path}")
        ?? throw new ArgumentException($"found no {path} in Reference, expected folder.file"));
}
