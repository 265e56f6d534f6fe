using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest;

/// <summary>Weights of several forecasts that add up to 1, none negative, with the least squared error.</summary>
/// <remarks>
/// Least wᵀAw − 2bᵀw by exponentiated gradient steps (Kivinen and Warmuth 1997), which keep weights positive and adding to 1; a fixed number of steps in index order gives the same
/// bits everywhere.
/// </remarks>
static class SimplexFit
{
    const int Steps = 2000;

    /// <param name="products">A: sums of products of the forecasts, [i][j].</param>
    /// <param name="targets">b: sums of products of the forecasts and the outcome.</param>
    public static double[] Of(ReadOnlySpan<double> products, ReadOnlySpan<double> targets)
    {
        var n = targets.Length;
        Check.Length(products, n * n);
        var weights = new double[n];
        Array.Fill(weights, 1.0 / n);
        var trace = 0.0;
        for (var i = 0; i < n; i++) trace += products[i * n + i];
        if (!(trace > 0)) return weights;
        var gradient = new double[n];
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < n; i++) gradient[i] = Ordered.Dot(products.Slice(i * n, n), weights) - targets[i];
            var total = 0.0;
            for (var i = 0; i < n; i++) total += weights[i] *= Elementary.Exp(-2 * gradient[i] / trace);
            for (var i = 0; i < n; i++) weights[i] /= total;
        }
        return weights;
    }
}
