using System.Globalization;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Numerics;
using PhiUnit.Data.Export;

namespace PhiUnit.Data.Backtest;

/// <summary>The part of the report on weights by age band: what they err by beside one set of weights, and how thin the evidence is.</summary>
public static class BacktestAgeWeights
{
    internal static void Add(HtmlText html, Hindcast hindcast)
    {
        if (hindcast.AgeWeighting is not { } weighting) return;
        var rows = Rows(weighting).ToList();
        var horizons = weighting.ByAge.Horizons;
        html.Heading(2, "Weights by age")
            .Paragraph(string.Create(CultureInfo.InvariantCulture, $"Models that give ages, weighted by age band and by one set of weights for all bands. The evidence is thin: weights are fitted on {string.Join("; ", horizons.Select(h => $"origins {string.Join(", ", hindcast.AgeOrigins(h))} {h} year{(h == 1 ? "" : "s")} ahead"))}, none further; those of {horizons[^1]} years stand for all that is further. So each band leans on the weights of all ages, as far as errs least within the calibration part. On held-out areas and origins weights by age have the smaller median error in {rows.Count(r => r.ByAge < r.OfAll)} of {rows.Count} bands and horizons."))
            .Table("Median error by age band, held-out areas and origins that all members have", ["Years ahead", "From age", "Weights by age", "One set of weights", .. weighting.ByAge.Members, "Cases", "Origins"],
                [.. rows.Select(r => (string[])[$"{r.Horizon}", $"{r.FirstAge}", Percent(r.ByAge), Percent(r.OfAll), .. r.Members.Select(Percent), $"{r.Cases}", string.Join(", ", r.Origins)])])
            .Table("The weights", ["Years ahead", "From age", .. weighting.ByAge.Members], [.. Weights(weighting.OfAll), .. Weights(weighting.ByAge)]);
    }

    /// <summary>Median absolute percentage errors of held-out bands, proportions.</summary>
    public static IEnumerable<AgeWeightRow> Rows(AgeWeighting weighting)
    {
        ArgumentNullException.ThrowIfNull(weighting);
        return weighting.HeldOut.GroupBy(c => (c.Horizon, c.FirstAge)).OrderBy(g => g.Key.Horizon).ThenBy(g => g.Key.FirstAge).Select(g => new AgeWeightRow(
            g.Key.Horizon, g.Key.FirstAge, Median(g.Select(c => c.ByAge)), Median(g.Select(c => c.OfAll)),
            [.. weighting.ByAge.Members.Select((_, m) => Median(g.Select(c => c.Members[m])))], g.Count(), [.. g.Select(c => c.Origin).Distinct().Order()]));
    }

    static IEnumerable<string[]> Weights(EnsembleWeights weights) =>
        from horizon in Enumerable.Range(0, weights.Horizons.Count)
        from band in Enumerable.Range(0, weights.Cells.Count)
        select (string[])[$"{weights.Horizons[horizon]}", weights.Cells.Kinds[band], .. weights.Of(horizon, band).ToArray().Select(w => w.ToString("0.00", CultureInfo.InvariantCulture))];

    static double Median(IEnumerable<double> logarithms)
    {
        var median = new double[1];
        Quantiles.Of([.. logarithms.Select(e => Math.Abs(Elementary.Exp(e) - 1))], [0.5], median);
        return median[0];
    }

    static string Percent(double value) => (100 * value).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
