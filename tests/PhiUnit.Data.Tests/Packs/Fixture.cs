using System.Globalization;

namespace PhiUnit.Data.Tests.Packs;

/// <summary>Rows of a reference file, by column name, and how near a figure must be.</summary>
static class Fixture
{
    public static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        string[]? header = null;
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(',');
            if (header is null) header = fields;
            else yield return header.Zip(fields).ToDictionary(p => p.First, p => p.Second);
        }
    }

    public static double Number(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    public static int Whole(Dictionary<string, string> row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);

    /// <summary>Asserts a relative difference of at most <paramref name="tolerance"/>.</summary>
    public static void Same(double expected, double found, string where, double tolerance = 1e-9) =>
        Assert.True(Math.Abs(found - expected) <= tolerance * Math.Max(Math.Abs(expected), 1e-6), $"{where}: {found:R} found, {expected:R} expected");
}
