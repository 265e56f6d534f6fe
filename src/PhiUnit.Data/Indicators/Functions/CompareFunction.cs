using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats compare: against a benchmark.</summary>
sealed class CompareFunction : IIndicatorFunction
{
    public string Name => "compare";

    public FunctionGuide Guide { get; } = new(
        "Compares values with a benchmark by their confidence limits.",
        "value, lower, upper, benchmark [, benchmark_lower, benchmark_upper]. Out: difference, comparison = higher similar lower, or better similar worse with --polarity; "
        + "not_compared where a figure is missing.",
        "higher where lower > benchmark, lower where upper < benchmark, else similar; with the benchmark's own limits: similar while the intervals overlap.",
        "OHID, Fingertips Technical Guide: comparing with a benchmark (single and double overlap of confidence intervals).",
        "--polarity low");

    public IndicatorSettings Settings => IndicatorSettings.Polarity;

    public IndicatorColumns Columns(IndicatorOptions options) =>
        new(["value", "lower", "upper", "benchmark"], ["benchmark_lower", "benchmark_upper"], ["lower", "upper", "benchmark", "benchmark_lower", "benchmark_upper"]);

    public IReadOnlyList<string> ExtraColumns(IndicatorOptions options) => ["difference", "comparison"];

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var values = table.Numbers("value", NumberRule.Any);
        var benchmarks = table.Numbers("benchmark", NumberRule.Any);
        var own = Pair(table, "lower", "upper");
        var (lower, upper) = table.Has("benchmark_lower") || table.Has("benchmark_upper") ? Pair(table, "benchmark_lower", "benchmark_upper") : (benchmarks, benchmarks);
        table.Faults.ThrowIfAny();
        return [.. Enumerable.Range(0, table.RowCount).Select(row =>
        {
            var result = new IndicatorResult(row) { Value = values[row], Method = ReferenceEquals(lower, benchmarks) ? "single overlap" : "double overlap" };
            var missing = MissingCells.Note(table, [row], ("value", values), ("lower", own.Lower), ("upper", own.Upper), ("benchmark", benchmarks), ("benchmark_lower", lower), ("benchmark_upper", upper));
            if (missing is not null) result.Note(missing);
            var position = BenchmarkPositions.Against(new Limits(own.Lower[row], own.Upper[row]), new Limits(lower[row], upper[row]));
            result.Extra = [values[row] - benchmarks[row], missing is null ? Word(position, options.Polarity) : "not_compared"];
            return result;
        })];
    }

    static (double[] Lower, double[] Upper) Pair(IndicatorTable table, string lower, string upper)
    {
        if (!table.Has(lower) || !table.Has(upper))
        {
            table.Faults.Add("E_MISSING_COLUMN", null, table.Has(lower) ? upper : lower, "one limit", $"both columns {lower} and {upper}, or neither");
            table.Faults.ThrowIfAny();
        }
        var pair = (Lower: table.Numbers(lower, NumberRule.Any), Upper: table.Numbers(upper, NumberRule.Any));
        for (var row = 0; row < table.RowCount; row++)
        {
            if (pair.Lower[row] > pair.Upper[row])
                table.Refuse("E_LIMITS_REVERSED", row, lower, pair.Lower[row].ToString("R", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"at most {upper}, {pair.Upper[row]:R}"));
        }
        return pair;
    }

    static string Word(BenchmarkPosition position, Polarity polarity) => (position, polarity) switch
    {
        (BenchmarkPosition.Similar, _) => "similar",
        (BenchmarkPosition.Higher, Polarity.None) => "higher",
        (BenchmarkPosition.Lower, Polarity.None) => "lower",
        (BenchmarkPosition.Higher, Polarity.High) or (BenchmarkPosition.Lower, Polarity.Low) => "better",
        _ => "worse",
    };
}
