using System.Globalization;
using System.Text.RegularExpressions;
using PhiUnit.Core.Indicators;
using PhiUnit.Data.Indicators;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Indicators;

/// <summary>Slope indices that were computed apart from the peer's code (100,000 draws): estimates to 1.5e-8, limits within 2 % of their width.</summary>
public partial class PublishedSlopeTests
{
    const string File = "fixtures/indicators/published_expectations/testdata_SII__testdata_SII.csv";

    [SharedFact(File)]
    public void Slopes_ratios_and_limits_are_the_published_ones()
    {
        var table = CsvTable.Read("sii.csv", System.IO.File.ReadAllText(SharedData.Path(File)), ",", TableLimits.Default);
        var rows = table.Rows.Skip(1).Select(r => table.Rows[0].Cells.Zip(r.Cells).ToDictionary(c => c.First!, c => c.Second!)).ToList();
        var compared = 0;
        foreach (var group in rows.GroupBy(r => (r["TestDescription"], r["Area"])))
        {
            var expected = group.First();
            if (!double.TryParse(expected["sii"], CultureInfo.InvariantCulture, out var slope)) continue;
            var (function, options) = (IndicatorFunctions.Named("sii"), Options(expected));
            var input = Table.Lines(["quantile,population,value,lower,upper", .. group.Select(r => $"{r["Quantile"]},{r["Population"]},{r["Value"]},{r["LowerCL"]},{r["UpperCL"]}")]);
            var found = Table.Run(function.Name, input, options)[0];
            Near(slope, (double)found["value"]!, 1.5e-8 * Math.Abs(slope), $"{group.Key} sii");
            for (var i = 0; i < options.Confidences.Count; i++)
            {
                Limits(expected, found, "sii", "", i, options);
                Limits(expected, found, "rii", "rii_", i, options);
            }
            compared++;
        }
        Assert.True(compared >= 40, $"{compared} compared");
    }

    static void Limits(Dictionary<string, string> expected, Dictionary<string, object?> found, string theirs, string ours, int level, IndicatorOptions options)
    {
        if (!double.TryParse(expected[$"{theirs}_lowercl_{level + 1}"], CultureInfo.InvariantCulture, out var lower)) return;
        var upper = double.Parse(expected[$"{theirs}_uppercl_{level + 1}"], CultureInfo.InvariantCulture);
        var label = options.Confidences[level].Label;
        Near(lower, (double)found[$"{ours}lower_{label}"]!, 0.02 * (upper - lower), $"{expected["TestDescription"]} {theirs} lower");
        Near(upper, (double)found[$"{ours}upper_{label}"]!, 0.02 * (upper - lower), $"{expected["TestDescription"]} {theirs} upper");
    }

    static IndicatorOptions Options(Dictionary<string, string> row)
    {
        var text = row["TestDescription"];
        return new()
        {
            Per = Multiplier().Match(text) is { Success: true } m ? double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : text.Contains("negative multiplier", StringComparison.Ordinal) ? -1 : 1,
            Scale = row["ValueType"] switch { "1" => SlopeScale.Log, "2" => SlopeScale.Logit, _ => SlopeScale.Identity },
            Transform = text.Contains("transform", StringComparison.Ordinal),
            // The column says 95 in the rows that test 98 % alone.
            Confidences = [.. Level().Matches(Alone98().IsMatch(text) ? "98" : row["Confidence"]).Select(l => ConfidenceColumn.Of($"0.{l.Value.Replace(".", "", StringComparison.Ordinal)}")!)],
            Repetitions = 20_000,
        };
    }

    static void Near(double expected, double found, double tolerance, string what) =>
        Assert.True(Math.Abs(expected - found) <= tolerance, FormattableString.Invariant($"{what}: {expected} expected, {found} found"));

    [GeneratedRegex(@"with 98% ci", RegexOptions.IgnoreCase)]
    private static partial Regex Alone98();

    [GeneratedRegex(@"\(x (-?\d+)\)")]
    private static partial Regex Multiplier();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Level();
}
