using PhiUnit.Data.Indicators;

namespace PhiUnit.Data.Tests.Indicators;

/// <summary>Runs a function on a table written out in a test, through a file as a user's is.</summary>
static class Table
{
    public static IReadOnlyList<Dictionary<string, object?>> Run(string function, string csv, IndicatorOptions? options = null) => Rows(Output(function, csv, options));

    public static IndicatorOutput Output(string function, string csv, IndicatorOptions? options = null)
    {
        var named = IndicatorFunctions.Named(function);
        var chosen = options ?? new() { Per = named.DefaultPer(new()) };
        var folder = Directory.CreateTempSubdirectory("phiunit-stats-");
        try
        {
            var path = Path.Combine(folder.FullName, "table.csv");
            File.WriteAllText(path, csv.ReplaceLineEndings("\n"));
            return IndicatorRun.Of(named, path, chosen).Output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static List<Dictionary<string, object?>> Rows(IndicatorOutput output) =>
        [.. output.Rows.Select(r => output.Columns.Zip(r).ToDictionary(c => c.First, c => c.Second))];

    /// <summary>The 19 standard bands, one row each: prefix, band, suffix.</summary>
    public static IEnumerable<string> Bands(string prefix, string suffix) => StandardPopulation.Europe2013.Keys.Select(b => $"{prefix}{b}{suffix}");

    public static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines) + "\n";
}
