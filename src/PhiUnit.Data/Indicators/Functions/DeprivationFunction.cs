using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats deprivation: crude rates by deprivation quantile of small areas.</summary>
sealed class DeprivationFunction : IIndicatorFunction
{
    const int Deciles = 10;

    public string Name => "deprivation";

    public FunctionGuide Guide { get; } = new(
        "Crude rates by deprivation quantile of small areas, with confidence limits.",
        "area (such as an LSOA, once in a group), deprivation (score, or rank with --first lowest), count (events), population (above 0). Quantiles are made within each group: an authority's own, "
        + "or England's where all areas are one group. Out: one row per group and quantile; quantile (1 = most deprived), areas; count and denominator are sums.",
        "Quantiles as in stats quantile (equal numbers of areas); value and limits as in stats rate. stats sii then takes quantile, population, value, lower, upper.",
        "OHID, Technical Guide: assigning deprivation quintiles and deciles; PHEindicatormethods 2.1.0, phe_quantile and phe_rate.",
        "--quantiles 5 --first lowest");

    public IndicatorSettings Settings =>
        IndicatorSettings.Confidence | IndicatorSettings.Per | IndicatorSettings.Quantiles | IndicatorSettings.First | IndicatorSettings.Disclosure;

    public double DefaultPer(IndicatorOptions options) => 100_000;

    public IndicatorColumns Columns(IndicatorOptions options) => new("area", "deprivation", "count", "population");

    public IReadOnlyList<string> ExtraColumns(IndicatorOptions options) => ["quantile", "areas"];

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var deprivation = table.Numbers("deprivation", NumberRule.Any);
        var (counts, populations) = (table.Numbers("count", NumberRule.NotNegative), table.Numbers("population", NumberRule.Positive));
        foreach (var group in table.Groups) QuantileFunction.CheckAreas(table, group);
        table.Faults.ThrowIfAny();
        return [.. table.Groups.SelectMany(group => Quantiles(table, group, deprivation, options).Select(q => Result(table, q, counts, populations, options)))];
    }

    /// <summary>The rows of each quantile, most deprived first; one without a quantile where none can be made.</summary>
    static IEnumerable<(int Quantile, IndicatorGroup Rows, string? Note)> Quantiles(IndicatorTable table, IndicatorGroup group, double[] deprivation, IndicatorOptions options)
    {
        if (MissingCells.Note(table, group.Rows, ("deprivation", deprivation)) is { } missing) return [(0, group, missing)];
        var (number, assigned) = (options.Quantiles ?? Deciles, new int[group.Rows.Count]);
        QuantileAssignment.Assign([.. group.Rows.Select(r => deprivation[r])], number, options.HighestFirst, assigned);
        if (assigned[0] == QuantileAssignment.None)
            return [(0, group, string.Create(CultureInfo.InvariantCulture, $"[z] {group.Rows.Count} areas are fewer than {number} quantiles"))];
        return group.Rows.Zip(assigned).GroupBy(a => a.Second, a => a.First).OrderBy(q => q.Key).Select(q => (q.Key, new IndicatorGroup([.. q]), (string?)null));
    }

    static IndicatorResult Result(IndicatorTable table, (int Quantile, IndicatorGroup Rows, string? Note) quantile, double[] counts, double[] populations, IndicatorOptions options)
    {
        var result = SummedGroup.Of(table, quantile.Rows, ("count", counts), ("population", populations), result =>
        {
            if (quantile.Note is null) RateFunction.Fill(result, options);
        });
        if (quantile.Note is not null) result.Note(quantile.Note);
        // Texts: neither is a figure that a disclosure rule takes away.
        result.Extra = [quantile.Note is null ? quantile.Quantile.ToString(CultureInfo.InvariantCulture) : "", quantile.Rows.Rows.Count.ToString(CultureInfo.InvariantCulture)];
        return result;
    }
}
