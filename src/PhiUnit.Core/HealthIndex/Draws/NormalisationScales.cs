using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>The scales of every indicator under every choice of winsorisation and normalisation.</summary>
/// <remarks>
/// A range is divided by the median, over the indicators, of range to standard deviation: the unit then stays one deviation of a
/// typical indicator, and indicators differ in how far their own range departs from that.
/// </remarks>
internal sealed class NormalisationScales
{
    private readonly NormalisationScale[][] _scales;

    public NormalisationScales(IndexScores scores, IndexDrawRule rule)
    {
        Rule = rule;
        var count = scores.Tree.Indicators.Length;
        var spreads = rule.Winsorisations.Select(share => Enumerable.Range(0, count).Select(i => new Spread(scores, i, share)).ToArray()).ToArray();
        _scales = [.. spreads.SelectMany(of => rule.Normalisations.Select(n => Scales(of, n)))];
    }

    public IndexDrawRule Rule { get; }

    /// <summary>Number of combinations: winsorisation, then normalisation.</summary>
    public int Count => _scales.Length;

    public NormalisationScale Of(int choice, int indicator) => _scales[choice][indicator];

    private static NormalisationScale[] Scales(Spread[] spreads, Normalisation normalisation)
    {
        var ratios = spreads.Where(s => s.Width(normalisation) > 0).Select(s => s.Width(normalisation) / s.Unit).ToArray();
        var typical = ratios.Length == 0 ? 1 : Quantile(ratios, 0.5);
        return Array.ConvertAll(spreads, s => s.Scale(normalisation, typical));
    }

    private static double Quantile(ReadOnlySpan<double> values, double probability)
    {
        Span<double> quantile = [0];
        Quantiles.Of(values.ToArray(), [probability], quantile);
        return quantile[0];
    }

    /// <summary>How an indicator's transformed values spread over the areas of the base year, tails drawn in.</summary>
    private sealed class Spread
    {
        private readonly double _lowest, _highest, _centre;
        private readonly double[] _drawnIn;

        public Spread(IndexScores scores, int indicator, double share)
        {
            var (stages, areaCount) = (scores.Stages!, scores.Areas.Count);
            var all = stages.TransformedOf(indicator).ToArray();
            var first = stages.PositionOf(stages.Rules.BaseYear) * areaCount;
            var population = stages.Panel.Population.Span.Slice(first, areaCount);
            var baseYear = all.AsSpan(first, areaCount).ToArray();
            (_lowest, _highest) = share == 0 ? (double.NegativeInfinity, double.PositiveInfinity)
                : (Quantile(all, share), Quantile(all, 1 - share));

            var drawnIn = Array.ConvertAll(baseYear, x => Math.Clamp(x, _lowest, _highest));
            if (!WeightedMoments.Of(drawnIn, population).HasSpread) // ties in the tails: nothing can be drawn in
                (_lowest, _highest, drawnIn) = (double.NegativeInfinity, double.PositiveInfinity, baseYear);
            var moments = WeightedMoments.Of(drawnIn, population);
            // Scores that are final keep the scale that they have.
            (_centre, Unit) = stages.Rules.Scale == IndexScale.Score ? (Standardise.BaseScore, Standardise.PointsPerDeviation) : (moments.Mean, moments.StandardDeviation);
            _drawnIn = drawnIn;
        }

        /// <summary>One deviation.</summary>
        public double Unit { get; }

        public double Width(Normalisation normalisation) => normalisation switch
        {
            Normalisation.Range => _drawnIn.Max() - _drawnIn.Min(),
            Normalisation.MiddleHalf => Quantile(_drawnIn, 0.75) - Quantile(_drawnIn, 0.25),
            _ => Unit,
        };

        /// <summary>A middle half without width (most areas the same) keeps the deviation.</summary>
        public NormalisationScale Scale(Normalisation normalisation, double typicalRatio)
        {
            var width = Width(normalisation);
            return normalisation == Normalisation.Deviation || !(width > 0)
                ? new(_lowest, _highest, _centre, Unit)
                : new(_lowest, _highest, normalisation == Normalisation.Range ? _centre : Quantile(_drawnIn, 0.5), width / typicalRatio);
        }
    }
}
