namespace PhiUnit.Core.Numerics;

/// <summary>Sums over cells, draw by draw.</summary>
static class DrawSums
{
    /// <summary>totals[draw] += Σ over cells, in their order, of cells[cell][draw].</summary>
    /// <param name="cells">Values, [cell][draw].</param>
    /// <param name="totals">[draw]; a multiple of four.</param>
    public static void Add(ReadOnlySpan<double> cells, Span<double> totals)
    {
        var values = new Lanes(cells);
        var sums = new Lanes(totals);
        var draw = 0;
        // Eight draws share a cache line.
        for (; draw + 2 * Lanes.Count <= totals.Length; draw += 2 * Lanes.Count)
        {
            var (first, second) = (sums[draw], sums[draw + Lanes.Count]);
            for (var cell = draw; cell < cells.Length; cell += totals.Length)
            {
                first += values[cell];
                second += values[cell + Lanes.Count];
            }
            (sums[draw], sums[draw + Lanes.Count]) = (first, second);
        }
        if (draw == totals.Length) return;
        var last = sums[draw];
        for (var cell = draw; cell < cells.Length; cell += totals.Length) last += values[cell];
        sums[draw] = last;
    }
}
