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
    /// Weights with the least squared error of logarithmic growth over cases. How much all cases count in each cell is chosen for each horizon by the least squared error on
    /// cases that weights were not fitted to (<see cref="CrossFit"/>).
    /// </summary>
    /// <param name="setting">Horizons, types and sizes, and the numbers of cases that may be chosen.</param>
    /// <param name="members">Names of the members.</param>
    /// <param name="cases">The cases, in a fixed order.</param>
    /// <returns>The weights, and the logarithmic error of every case by weights that were not fitted to it.</returns>
    internal static (EnsembleWeights Weights, Dictionary<GrowthCase, double> Errors) Fit(BacktestSetting setting, IReadOnlyList<string> members, IReadOnlyList<GrowthCase> cases)
    {
        var (n, cells) = (members.Count, setting.Cells.Count);
        var weights = new double[setting.Horizons.Count * cells * n];
        var errors = new Dictionary<GrowthCase, double>(ReferenceEqualityComparer.Instance);
        for (var horizon = 0; horizon < setting.Horizons.Count; horizon++)
        {
            var ofHorizon = cases.Where(c => c.Horizon == setting.Horizons[horizon]).ToList();
            var (pooledCases, crossed) = Choose(ofHorizon, setting, n);
            for (var i = 0; i < crossed.Length; i++) errors.Add(ofHorizon[i], crossed[i]);
            var moments = new WeightMoments(cells, n);
            foreach (var one in ofHorizon) moments.Add(one);
            foreach (var (cell, own) in moments.Weights(pooledCases).Index()) own.CopyTo(weights, (horizon * cells + cell) * n);
        }
        return (new(setting.Cells, members, setting.Horizons, weights), errors);
    }

    static (double PooledCases, double[] Errors) Choose(List<GrowthCase> cases, BacktestSetting setting, int members)
    {
        if (cases.Count == 0) return (setting.PooledChoices[^1], []);
        var crossFit = new CrossFit(cases, setting.Cells.Count, members);
        return setting.PooledChoices.Select(pooled => (Pooled: pooled, Errors: crossFit.Errors(pooled))).MinBy(c => Ordered.Dot(c.Errors, c.Errors));
    }
}
