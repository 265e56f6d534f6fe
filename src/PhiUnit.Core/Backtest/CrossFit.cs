namespace PhiUnit.Core.Backtest;

/// <summary>
/// Errors that weights have on cases they were not fitted to, within the calibration part: those of an origin and half of the areas by weights of the other half, at origins whose
/// windows share less than half of their years with its own.
/// </summary>
/// <param name="cases">Cases of one horizon, in a fixed order.</param>
/// <param name="cells">Number of cells.</param>
/// <param name="members">Number of members.</param>
sealed class CrossFit(IReadOnlyList<GrowthCase> cases, int cells, int members)
{
    readonly Dictionary<(int Origin, int Half), WeightMoments> _groups = Groups(cases, cells, members);

    /// <summary>Logarithmic error of every case, in their order.</summary>
    /// <param name="pooledCases">Number of cases that the pooled ones count for in each cell.</param>
    public double[] Errors(double pooledCases)
    {
        var weights = _groups.Keys.ToDictionary(fold => fold, fold => Others(fold).Weights(pooledCases));
        return [.. cases.Select(one => one.Error(weights[(one.Origin, one.Half)][one.Cell]))];
    }

    WeightMoments Others((int Origin, int Half) fold)
    {
        var apart = Added(g => g.Half != fold.Half && 2 * Math.Abs(g.Origin - fold.Origin) > cases[0].Horizon);
        return apart.Count > 0 ? apart : Added(g => g.Half != fold.Half && g.Origin != fold.Origin);
    }

    WeightMoments Added(Func<(int Origin, int Half), bool> which)
    {
        var sum = new WeightMoments(cells, members);
        foreach (var key in _groups.Keys.Where(which).Order()) sum.Add(_groups[key]);
        return sum;
    }

    static Dictionary<(int, int), WeightMoments> Groups(IReadOnlyList<GrowthCase> cases, int cells, int members)
    {
        var groups = new Dictionary<(int, int), WeightMoments>();
        foreach (var one in cases)
        {
            if (!groups.TryGetValue((one.Origin, one.Half), out var group)) groups.Add((one.Origin, one.Half), group = new(cells, members));
            group.Add(one);
        }
        return groups;
    }
}
