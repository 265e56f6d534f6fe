using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Indicators;

/// <summary>Recent trends of FingertipsNext's calculator from table to table: the marker of every case.</summary>
public class TrendFixtureTests
{
    const string Folder = "fixtures/indicators/recent_trend";

    [SharedFact(Folder)]
    public void Every_case_has_its_marker()
    {
        var (input, expected) = (Read("input.csv"), Read("expected.csv").ToDictionary(r => r[0], r => r[1]));
        // -1 stands for a suppressed figure there, an empty cell here.
        static string Known(string text) => text is "NA" or "-1" ? "" : text;
        var csv = Table.Lines(["case,period,count,value,denominator,lower,upper", .. input.Select(r => string.Join(',', [r[0], r[2], .. r.Skip(3).Select(Known)]))]);
        var found = Table.Run("trend", csv).ToDictionary(r => (string)r["case"]!, r => (string)r["trend"]!);
        Assert.Equal(106, found.Count);
        foreach (var (name, marker) in expected)
        {
            // Without limits there is no χ²; the calculator says no change with NaN.
            var trend = name == "no_cis" ? "cannot_be_calculated" : marker switch { "Increasing" => "increasing", "Decreasing" => "decreasing", "NoChange" => "no_change", _ => "cannot_be_calculated" };
            Assert.True(trend == found[name], $"{name}: {trend} expected, {found[name]} found");
        }
    }

    static List<string[]> Read(string file) =>
        [.. CsvTable.Read(file, File.ReadAllText(SharedData.Path($"{Folder}/{file}")), ",", TableLimits.Default).Rows.Skip(1).Select(r => Array.ConvertAll(r.Cells, c => c ?? ""))];
}
