namespace PhiUnit.Core.Backtest;

/// <summary>Sums of products of members and outcome over cases, by cell: all that weights are fitted from.</summary>
sealed class WeightMoments(int cells, int members)
{
    readonly double[][] _sums = [.. Enumerable.Range(0, cells).Select(_ => new double[members * members + members])];
    int _count;

    public int Count => _count;

    public void Add(GrowthCase one)
    {
        var sums = _sums[one.Cell];
        for (var i = 0; i < members; i++)
        {
            for (var j = 0; j < members; j++) sums[i * members + j] += one.Members[i] * one.Members[j];
            sums[members * members + i] += one.Members[i] * one.Outcome;
        }
        _count++;
    }

    public void Add(WeightMoments others)
    {
        for (var cell = 0; cell < cells; cell++)
        {
            for (var i = 0; i < _sums[cell].Length; i++) _sums[cell][i] += others._sums[cell][i];
        }
        _count += others._count;
    }

    /// <summary>Weights of every cell, [cell][member]; all cases count in each as much as a number of cases would (ridge toward the pooled weights).</summary>
    public double[][] Weights(double pooledCases)
    {
        var pooled = new double[members * members + members];
        foreach (var sums in _sums)
        {
            for (var i = 0; i < pooled.Length; i++) pooled[i] += sums[i];
        }
        return [.. _sums.Select(own =>
        {
            var sums = own.ToArray();
            for (var i = 0; i < sums.Length; i++) sums[i] += pooledCases / Math.Max(_count, 1) * pooled[i];
            return SimplexFit.Of(sums.AsSpan(0, members * members), sums.AsSpan(members * members));
        })];
    }
}
