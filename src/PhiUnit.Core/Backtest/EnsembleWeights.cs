using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest;

/// <summary>Weights of the members of an ensemble by horizon and by type and size of place; each set adds up to 1, none is negative.</summary>
public sealed class EnsembleWeights
{
    readonly double[] _weights;

    /// <param name="cells">Types and sizes.</param>
    /// <param name="members">Names of the members.</param>
    /// <param name="horizons">Horizons in years, ascending.</param>
    /// <param name="weights">[horizon][cell][member].</param>
    public EnsembleWeights(PlaceCells cells, IReadOnlyList<string> members, IReadOnlyList<int> horizons, double[] weights)
    {
        ArgumentNullException.ThrowIfNull(cells);
        (Cells, Members, Horizons, _weights) = (cells, members, horizons, weights);
        Check.Length(weights, horizons.Count * cells.Count * members.Count);
    }

    public PlaceCells Cells { get; }
    public IReadOnlyList<string> Members { get; }
    public IReadOnlyList<int> Horizons { get; }

    /// <summary>Weights of a horizon and cell, [member].</summary>
    public ReadOnlySpan<double> Of(int horizon, int cell) => _weights.AsSpan((horizon * Cells.Count + cell) * Members.Count, Members.Count);

    /// <summary>Weights of a number of years: a straight line between the horizons, held before the first and after the last.</summary>
    /// <param name="years">Years after the origin.</param>
    /// <param name="cell">Type and size.</param>
    /// <param name="weights">Written: [member].</param>
    public void At(int years, int cell, Span<double> weights)
    {
        Check.Length(weights, Members.Count);
        var after = 0;
        while (after < Horizons.Count && Horizons[after] < years) after++;
        var (low, high) = (Math.Max(after - 1, 0), Math.Min(after, Horizons.Count - 1));
        var share = high == low ? 0 : (years - Horizons[low]) / (double)(Horizons[high] - Horizons[low]);
        var from = Of(low, cell);
        var to = Of(high, cell);
        for (var i = 0; i < weights.Length; i++) weights[i] = from[i] + share * (to[i] - from[i]);
    }

    /// <summary>
    /// Weights with the least squared error of logarithmic growth over cases. What all cases say counts in every cell as much as a number of cases would (ridge
    /// toward the pooled weights).
    /// </summary>
    /// <param name="cells">Types and sizes.</param>
    /// <param name="members">Names of the members.</param>
    /// <param name="horizons">Horizons in years, ascending.</param>
    /// <param name="cases">The cases, in a fixed order.</param>
    /// <param name="pooledCases">Number of cases that the pooled ones count for in each cell.</param>
    internal static EnsembleWeights Fit(
        PlaceCells cells, IReadOnlyList<string> members, IReadOnlyList<int> horizons, IReadOnlyList<GrowthCase> cases, double pooledCases)
    {
        var n = members.Count;
        var weights = new double[horizons.Count * cells.Count * n];
        for (var horizon = 0; horizon < horizons.Count; horizon++)
        {
            var years = horizons[horizon];
            var ofHorizon = cases.Where(c => c.Horizon == years).ToList();
            var pooled = Moments(ofHorizon, n);
            for (var cell = 0; cell < cells.Count; cell++)
            {
                var own = Moments(ofHorizon.Where(c => c.Cell == cell), n);
                for (var i = 0; i < own.Length; i++) own[i] += pooledCases / Math.Max(ofHorizon.Count, 1) * pooled[i];
                SimplexFit.Of(own.AsSpan(0, n * n), own.AsSpan(n * n)).CopyTo(weights, (horizon * cells.Count + cell) * n);
            }
        }
        return new(cells, members, horizons, weights);
    }

    /// <summary>Sums of products of the members, then of the members and the outcome.</summary>
    static double[] Moments(IEnumerable<GrowthCase> cases, int n)
    {
        var sums = new double[n * n + n];
        foreach (var one in cases)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++) sums[i * n + j] += one.Members[i] * one.Members[j];
                sums[n * n + i] += one.Members[i] * one.Outcome;
            }
        }
        return sums;
    }
}
