namespace PhiUnit.Core.Backtest.Scores;

/// <summary>Probability integral transform: where the outcome falls in its forecast, 0 to 1. Over many honest forecasts it is uniform (Dawid 1984).</summary>
public static class Pit
{
    /// <summary>Share of the sample below the outcome, half of those equal to it.</summary>
    /// <param name="sample">The forecast, in any order, at least one value.</param>
    /// <param name="outcome">What came.</param>
    /// <exception cref="ArgumentException">The sample is empty.</exception>
    public static double Of(ReadOnlySpan<double> sample, double outcome)
    {
        if (sample.IsEmpty) throw new ArgumentException("An empty sample found; at least one value expected.", nameof(sample));
        var below = 0.0;
        foreach (var value in sample) below += value < outcome ? 1 : value == outcome ? 0.5 : 0;
        return below / sample.Length;
    }

    /// <summary>Share of the transforms in each of equal parts of 0 to 1; 1 belongs to the last.</summary>
    /// <param name="transforms">From 0 to 1, at least one.</param>
    /// <param name="shares">Written: one for each part.</param>
    public static void Histogram(ReadOnlySpan<double> transforms, Span<double> shares)
    {
        if (transforms.IsEmpty || shares.IsEmpty) throw new ArgumentException($"{transforms.Length} transforms and {shares.Length} parts found; at least one of each expected.");
        shares.Clear();
        foreach (var transform in transforms) shares[Math.Min((int)(transform * shares.Length), shares.Length - 1)]++;
        for (var i = 0; i < shares.Length; i++) shares[i] /= transforms.Length;
    }
}
