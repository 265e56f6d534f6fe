using PhiUnit.Core.Numerics;

namespace PhiUnit.Data.Projections;

/// <summary>The quantiles that draws are read as.</summary>
public static class DrawQuantiles
{
    static readonly double[] Chosen = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

    /// <summary>Limits of the 95, 80 and 50 % intervals and the median, ascending.</summary>
    public static ReadOnlySpan<double> Probabilities => Chosen;

    /// <summary>The quantiles of a sample, which stays as it is.</summary>
    internal static double[] Of(ReadOnlySpan<double> sample)
    {
        var values = new double[Chosen.Length];
        Quantiles.Of(sample.ToArray(), Chosen, values);
        return values;
    }
}
