namespace PhiUnit.Core.Uncertainty;

/// <summary>
/// How far a rate strays from its central course over the years: a log-deviation that starts at zero and moves by
/// x(t) = persistence · x(t − 1) + sd · (√shared · common + √(1 − shared) · own), both standard normal; the rate is multiplied by eˣ.
/// </summary>
/// <param name="StandardDeviation">Standard deviation of one year's change of the logarithm; 0 for a rate that does not stray.</param>
/// <param name="Persistence">Share of a deviation that is left a year later: 1 for a random walk.</param>
/// <param name="SharedVariance">Share of the variance that all places have in common, 0 to 1.</param>
public readonly record struct RateDeviation(double StandardDeviation, double Persistence, double SharedVariance)
{
    internal void Check(DrawnRate rate)
    {
        if (!(StandardDeviation >= 0 && double.IsFinite(StandardDeviation)))
            throw new ArgumentException($"{rate}: standard deviation {StandardDeviation} found, at least 0 expected.");
        if (!(Persistence is >= 0 and <= 1)) throw new ArgumentException($"{rate}: persistence {Persistence} found, 0 to 1 expected.");
        if (!(SharedVariance is >= 0 and <= 1)) throw new ArgumentException($"{rate}: shared variance {SharedVariance} found, 0 to 1 expected.");
    }
}
