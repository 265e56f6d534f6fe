namespace PhiUnit.Core.Uncertainty;

/// <summary>
/// How far a rate strays from its central course over the years: a log-deviation that starts at initial · (√shared · common + √(1 − shared) · own) and moves by
/// x(t) = persistence · x(t − 1) + sd · (√shared · common + √(1 − shared) · own), both standard normal; the rate is multiplied by eˣ.
/// </summary>
/// <param name="StandardDeviation">Standard deviation of one year's change of the logarithm; 0 for a rate that does not stray.</param>
/// <param name="Persistence">Share of a deviation that is left a year later: 1 for a random walk.</param>
/// <param name="SharedVariance">Share of the variance that all places have in common, 0 to 1.</param>
/// <param name="Initial">Standard deviation of the logarithm at the start: what a level taken from recent years is off by.</param>
public readonly record struct RateDeviation(double StandardDeviation, double Persistence, double SharedVariance, double Initial = 0)
{
    /// <summary>Variance of the logarithm after some years: persistence²ᵗ · initial² + sd² · (1 + persistence² + … + persistence²⁽ᵗ⁻¹⁾).</summary>
    public double VarianceAfter(int years)
    {
        var variance = Initial * Initial;
        for (var year = 0; year < years; year++) variance = Persistence * Persistence * variance + StandardDeviation * StandardDeviation;
        return variance;
    }

    /// <summary>Whether the rate strays at all.</summary>
    internal bool Strays => StandardDeviation > 0 || Initial > 0;

    internal void Check(DrawnRate rate)
    {
        if (!(Initial >= 0 && double.IsFinite(Initial))) throw new ArgumentException($"{rate}: initial deviation {Initial} found, at least 0 expected.");
        if (!(StandardDeviation >= 0 && double.IsFinite(StandardDeviation)))
            throw new ArgumentException($"{rate}: standard deviation {StandardDeviation} found, at least 0 expected.");
        if (!(Persistence is >= 0 and <= 1)) throw new ArgumentException($"{rate}: persistence {Persistence} found, 0 to 1 expected.");
        if (!(SharedVariance is >= 0 and <= 1)) throw new ArgumentException($"{rate}: shared variance {SharedVariance} found, 0 to 1 expected.");
    }
}
