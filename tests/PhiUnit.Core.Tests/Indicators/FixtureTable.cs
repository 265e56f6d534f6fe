using System.Globalization;
using System.Text.RegularExpressions;

namespace PhiUnit.Core.Tests.Indicators;

/// <summary>A csv file of ../shared/fixtures; NA is NaN.</summary>
sealed partial class FixtureTable
{
    public const string Folder = "fixtures/indicators";

    readonly string[] _columns;

    FixtureTable(string[] columns, List<string[]> rows) => (_columns, Rows) = (columns, rows);

    public List<string[]> Rows { get; }

    public static FixtureTable Read(string path)
    {
        var lines = File.ReadAllLines(SharedData.Path(path)).Select(l => Comma().Split(l).Select(c => c.Trim('"')).ToArray()).ToList();
        return new(lines[0], lines[1..]);
    }

    public string Text(string[] row, string column) => row[Array.IndexOf(_columns, column)];

    public double Number(string[] row, string column) => Text(row, column) is "NA" or "" or "NaN" ? double.NaN : double.Parse(Text(row, column), CultureInfo.InvariantCulture);

    public double[] Numbers(IEnumerable<string[]> rows, string column) => [.. rows.Select(r => Number(r, column))];

    public IEnumerable<IGrouping<string, string[]>> Groups(params string[] columns) => Rows.GroupBy(r => string.Join('|', columns.Select(c => Text(r, c))));

    /// <summary>A comma outside quotes: an even number of quotes follows.</summary>
    [GeneratedRegex(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")]
    private static partial Regex Comma();
}
