using System.Globalization;
using PhiUnit.Core.Indicators;
using PhiUnit.Data.Indicators;

namespace PhiUnit.Data.Tests.Indicators;

/// <summary>Every suite of PHEindicatormethods 2.1.0 through the functions, from table to table; 1e-9 relative.</summary>
public class SuiteTests
{
    const string Folder = "fixtures/indicators";

    [SharedTheory(Folder)]
    [InlineData("phe_rate", "rate", "population")]
    [InlineData("phe_proportion", "proportion", "denominator")]
    public void Rates_and_proportions(string suite, string function, string denominator)
    {
        foreach (var c in SuiteCase.Of(suite).Where(c => c.Argument("confidence") != "NA" && c.Input.Count > 0))
        {
            var options = Options(c, function) with { Per = Number(c.Argument("multiplier")) ?? IndicatorFunctions.Named(function).DefaultPer(new()) };
            var table = c.Table(Columns(function), ("count", (r, _) => r[c.Column("x")]), (denominator, (r, _) => r[c.Column("n")]), ("row", Row(c)));
            Compare(c, Rows(function, table, options));
        }
    }

    [SharedFact(Folder)]
    public void Means()
    {
        foreach (var c in SuiteCase.Of("phe_mean"))
            Compare(c, Rows("mean", c.Table(Columns("mean"), ("value", (r, _) => r[c.Column("x")])), Options(c, "mean")));
    }

    [SharedTheory(Folder)]
    [InlineData("phe_dsr")]
    [InlineData("calculate_dsr")]
    public void Directly_standardised_rates(string suite)
    {
        foreach (var c in SuiteCase.Of(suite))
        {
            var options = Options(c, "dsr") with { Per = Number(c.Argument("multiplier")) ?? 100_000 };
            List<(string, Func<Dictionary<string, string>, int, string>)> columns =
            [
                ("age_band", (r, _) => Band(r)), ("count", (r, _) => Known(r[c.Column("x")], "0")), ("population", (r, _) => r[c.Column("n")]),
            ];
            if (c.HasColumn("stdpop")) columns.Add(("std_population", (r, _) => r[c.Column("stdpop")]));
            else if (c.Vector("stdpop") is { } weights) columns.Add(("std_population", (_, place) => weights[place]));
            if (c.HasColumn("eventfreq")) columns.Add(("event_frequency", (r, _) => r[c.Column("eventfreq")]));
            Compare(c, Rows("dsr", c.Table(Columns("dsr"), [.. columns]), options));
        }
    }

    [SharedTheory(Folder)]
    [InlineData("calculate_ISRate", "isr")]
    [InlineData("calculate_ISRatio", "smr")]
    public void Indirectly_standardised_rates_and_ratios(string suite, string function)
    {
        foreach (var c in SuiteCase.Of(suite))
        {
            var options = Options(c, function) with { Per = Number(c.Argument(function == "isr" ? "multiplier" : "refvalue")) ?? IndicatorFunctions.Named(function).DefaultPer(new()) };
            // The peer takes a missing figure as 0.
            var table = c.Table(
                Columns(function), ("age_band", (r, _) => Band(r)), ("count", (r, _) => Known(r[c.Column("x")], "0")), ("population", (r, _) => Known(r[c.Column("n")], "0")),
                ("ref_count", (_, place) => Known(c.Vector("x_ref")![place], "0")), ("ref_population", (_, place) => Known(c.Vector("n_ref")![place], "1")));
            Compare(c, Rows(function, table, options));
        }
    }

    [SharedFact(Folder)]
    public void Life_expectancy()
    {
        // A band without people is an error here, not a row without figures.
        foreach (var c in SuiteCase.Of("phe_life_expectancy").Where(c => c.Input.All(r => r[c.Column("population")] != "0")))
        {
            var table = c.Table(
                Columns("life-expectancy"), ("age_band", (r, _) => r[c.Column("startage")]),
                ("deaths", (r, _) => r[c.Column("deaths")]), ("population", (r, _) => r[c.Column("population")]));
            Compare(c, Rows("life-expectancy", table, Options(c, "life-expectancy")), "age_band", c.Column("startage"));
        }
    }

    [SharedFact(Folder)]
    public void Slope_index()
    {
        foreach (var c in SuiteCase.Of("phe_sii"))
        {
            var options = Options(c, "sii") with
            {
                Per = Number(c.Argument("multiplier")) ?? 1,
                Transform = c.Argument("transform") == "True",
                Scale = c.Argument("value_type") switch { "1" => SlopeScale.Log, "2" => SlopeScale.Logit, _ => SlopeScale.Identity },
                Repetitions = 20_000,
            };
            List<(string, Func<Dictionary<string, string>, int, string>)> columns =
            [
                ("quantile", (r, _) => r[c.Column("quantile")]), ("population", (r, _) => r[c.Column("population")]), ("value", (r, _) => r[c.Column("value")]),
            ];
            foreach (var (part, name) in new[] { ("se", "se"), ("lower_cl", "lower"), ("upper_cl", "upper") })
            {
                if (c.HasColumn(part)) columns.Add((name, (r, _) => r[c.Column(part)]));
            }
            // What 1,000 draws scatter is beyond 2 % of the width; the peer's own default is 100,000.
            var share = Number(c.Argument("repetitions")) is 1000 ? 0.1 : 0.02;
            CompareSlopes(c, Rows("sii", c.Table(Columns("sii"), [.. columns]), options), share);
        }
    }

    [SharedFact(Folder)]
    public void Quantiles()
    {
        foreach (var c in SuiteCase.Of("phe_quantile"))
        {
            foreach (var inverted in new[] { "TRUE", "FALSE" })
            {
                var options = new IndicatorOptions { HighestFirst = inverted == "TRUE", Quantiles = (int)(Number(c.Argument("nquantiles")) ?? 10) };
                var byField = c.Argument("inverttype") == "field";
                if (!byField && !inverted.Equals(c.Argument("invert") ?? "TRUE", StringComparison.OrdinalIgnoreCase)) continue;
                var table = c.Table(
                    Columns("quantile"), ("area", Row(c)), ("value", (r, _) => byField && r[c.Column("invert")] != inverted ? "" : r[c.Column("values")]));
                var rows = Rows("quantile", table, options);
                for (var i = 0; i < rows.Count; i++)
                {
                    if (byField && c.Input[i][c.Column("invert")] != inverted) continue;
                    var expected = c.Output[i]["quantile"];
                    Assert.True(expected == (rows[i]["quantile"] is { } q ? Convert.ToString(q, CultureInfo.InvariantCulture) : "NA"), $"{c.Id}, row {i}: {expected} expected, {rows[i]["quantile"]} found");
                }
            }
        }
    }

    [SharedFact(Folder)]
    public void Significance_in_a_funnel()
    {
        foreach (var c in SuiteCase.Of("assign_funnel_significance"))
        {
            var statistic = c.Argument("statistic") == "proportion" ? FunnelStatistic.Proportion
                : c.Argument("rate_type") == "dsr" ? FunnelStatistic.StandardisedRate : FunnelStatistic.Rate;
            var function = IndicatorFunctions.Named("funnel");
            var options = new IndicatorOptions { Statistic = statistic, Per = Number(c.Argument("multiplier")) ?? 1 };
            List<(string, Func<Dictionary<string, string>, int, string>)> columns = [("area", Row(c)), ("count", (r, _) => r[c.Column("numerator")]), ("denominator", (r, _) => r[c.Column("denominator")])];
            if (statistic == FunnelStatistic.StandardisedRate) columns.Add(("value", (r, _) => r[c.Column("rate")]));
            var output = IndicatorRun.Of(function, c.Table(function.Columns(options), [.. columns]), options);
            foreach (var (row, expected) in Rows(output).Zip(c.Output))
            {
                var found = row["significance"] switch
                {
                    "high_998" => "High (0.001)", "high_95" => "High (0.025)", "low_998" => "Low (0.001)", "low_95" => "Low (0.025)", "within" => "Not significant", _ => "Not applicable for events less than 10 for dsrs",
                };
                Assert.True(found == expected["significance"], $"{c.Id}, {string.Join(',', expected.Values)}: {found} found");
            }
        }
    }

    static void Compare(SuiteCase c, List<Dictionary<string, object?>> rows, string ours = "", string peers = "")
    {
        string Key(Dictionary<string, object?> row) => string.Join('|', [.. c.GroupBy.Select(g => $"{row[g]}"), ours.Length > 0 ? $"{row[ours]}" : ""]);
        var found = rows.GroupBy(Key).ToDictionary(g => g.Key, g => g.ToList());
        for (var i = 0; i < c.Output.Count; i++)
        {
            var key = string.Join('|', [.. c.GroupBy.Select(g => c.Output[i][g]), peers.Length > 0 ? c.Output[i][peers] : ""]);
            var row = found[key] is [var only] ? only : rows[i];
            foreach (var (column, text) in c.Output[i])
            {
                var name = column == "value" ? "value" : c.LimitColumn(column);
                // The peer leaves limits of up to 1,200 years beside a value that it withholds.
                var expected = c.Output[i].GetValueOrDefault("value") == "NA" ? null : Number(text);
                if (name is not null) Close(expected, (double?)row[name], 1e-9, $"{c.Id}, {key}, {column}");
            }
        }
    }

    static void CompareSlopes(SuiteCase c, List<Dictionary<string, object?>> rows, double share)
    {
        var found = rows.ToDictionary(r => string.Join('|', c.GroupBy.Select(g => $"{r[g]}")));
        foreach (var expected in c.Output)
        {
            var row = found[c.Key(expected)];
            // The peer drops a quantile that is not there and goes on; here the group has no value.
            if (row["note"] is string note && note.Contains("no row for quantile", StringComparison.Ordinal)) continue;
            Close(Number(expected["sii"]), (double?)row["value"], 1e-9, $"{c.Id} sii");
            if (expected.TryGetValue("rii", out var rii)) Close(Number(rii), (double?)row["rii"], 1e-9, $"{c.Id} rii");
            foreach (var (column, text) in expected.Where(e => c.LimitColumn(e.Key) is not null))
            {
                var name = c.LimitColumn(column)!;
                var width = (double)row[name.Replace("lower", "upper", StringComparison.Ordinal)]! - (double)row[name.Replace("upper", "lower", StringComparison.Ordinal)]!;
                var difference = Math.Abs(Number(text)!.Value - (double)row[name]!);
                Assert.True(difference <= share * width, $"{c.Id} {column}: {text} expected, {row[name]} found, width {width}");
            }
        }
    }

    static void Close(double? expected, double? found, double tolerance, string what) => Assert.True(
        expected is { } e ? found is { } f && Math.Abs(e - f) <= tolerance * Math.Abs(e) + 1e-15 : found is null,
        string.Create(CultureInfo.InvariantCulture, $"{what}: {expected:R} expected, {found:R} found"));

    static List<Dictionary<string, object?>> Rows(string function, IndicatorTable table, IndicatorOptions options) =>
        Rows(IndicatorRun.Of(IndicatorFunctions.Named(function), table, options));

    static List<Dictionary<string, object?>> Rows(IndicatorOutput output) =>
        [.. output.Rows.Select(r => output.Columns.Zip(r).ToDictionary(c => c.First, c => c.Second))];

    static IndicatorOptions Options(SuiteCase c, string function) => new() { Confidences = function.Length > 0 ? c.Confidences() : [] };

    static IndicatorColumns Columns(string function) => IndicatorFunctions.Named(function).Columns(new());

    /// <summary>Ungrouped rows of the peer are a result each.</summary>
    static Func<Dictionary<string, string>, int, string> Row(SuiteCase c) => (r, _) => c.GroupBy.Count > 0 && !c.Id.StartsWith("phe_quantile", StringComparison.Ordinal) ? "" : c.Input.IndexOf(r).ToString(CultureInfo.InvariantCulture);

    // One label of the peer's data is a slip: 55-69 where the bands of five years go on.
    static string Band(Dictionary<string, string> row) => row.TryGetValue("ageband", out var band) || row.TryGetValue("Age Band", out band) ? band.Replace("55-69", "55-59", StringComparison.Ordinal) : "";

    static string Known(string text, string otherwise) => text is "NA" or "" ? otherwise : text;

    static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
