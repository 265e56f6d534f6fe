using PhiUnit.Core.Indicators;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Inequality;

/// <summary>Gradients that Fingertips publishes: its rows by deprivation decile, as a release may show them.</summary>
static class PublishedGradients
{
    const int Value = 0, Lower95 = 1, Upper95 = 2, Lower998 = 3, Upper998 = 4, Count = 5, Denominator = 6;
    const double PerCent = 100;

    /// <summary>How near 100 × count ÷ denominator a value has to be to be that per cent: less than publishers round by.</summary>
    const double Nearness = 1e-6;

    /// <summary>By series, area and kind of decile: the values of its deciles, most deprived first.</summary>
    public static IEnumerable<IReadOnlyList<QuantileValue>> Of(IReadOnlyList<PublishedIndicator> indicators) =>
        from row in indicators
        let decile = DeprivationDecile.Of(row.Keys[5])
        where decile is not null
        group (decile.Quantile, row) by new Gradient($"{row.Id}", row.Keys[0], row.Keys[2], row.Keys[3], row.Keys[6], DeprivationDecile.EditionOf(row.Keys[4]), row.Keys[1], Basis(row.Keys[4]), decile.Quantiles)
        into series
        select series.OrderBy(s => s.Quantile).Select(s => Of(series.Key, s.Quantile, s.row.Figures)).ToList();

    /// <summary>The scale of the values: log odds of a per cent, log of a rate, itself of anything without a count, such as life expectancy.</summary>
    public static (SlopeScale Scale, double Unit) Scale(IReadOnlyList<QuantileValue> values)
    {
        if (values.All(v => v is { Value: not null, Count: not null, Denominator: > 0 } && Math.Abs(v.Value.Value - PerCent * v.Count.Value / v.Denominator.Value) <= Nearness * PerCent))
            return (SlopeScale.Logit, PerCent);
        return values.All(v => v is { Value: > 0, Count: not null }) ? (SlopeScale.Log, 1) : (SlopeScale.Identity, 1);
    }

    static string Basis(string categoryType) =>
        categoryType.Contains("within area", StringComparison.OrdinalIgnoreCase) ? Gradient.Own : categoryType.Contains("in England", StringComparison.OrdinalIgnoreCase) ? Gradient.National : categoryType;

    static QuantileValue Of(Gradient gradient, int quantile, IReadOnlyList<double?> figures) => new(
        gradient, quantile, null, figures[Count], figures[Denominator], figures[Value], Limits(figures, Lower95, Upper95), Limits(figures, Lower998, Upper998));

    static Limits Limits(IReadOnlyList<double?> figures, int lower, int upper) => new(figures[lower] ?? double.NaN, figures[upper] ?? double.NaN);
}
