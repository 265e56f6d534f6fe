namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>Takes figures kept [area][draw] draw by draw, some draws at a time, so that what one read of memory brings is all used.</summary>
internal static class DrawBlocks
{
    private const int Size = 8; // doubles in a cache line

    /// <summary>Calls for every draw with the figures of all areas; in parallel, each call on what its thread has for itself.</summary>
    /// <param name="values">[area][draw], draw fastest.</param>
    /// <param name="areaCount">Number of areas.</param>
    /// <param name="own">Makes what a thread has for itself.</param>
    /// <param name="call">Draw, figures by area, what its thread has.</param>
    public static void ForEach<T>(ReadOnlyMemory<double> values, int areaCount, Func<T> own, Action<int, double[], T> call)
    {
        var draws = values.Length / areaCount;
        Parallel.For(0, (draws + Size - 1) / Size, () => (Columns: Columns(areaCount), Own: own()), (block, _, thread) =>
        {
            var first = block * Size;
            var count = Math.Min(Size, draws - first);
            for (var area = 0; area < areaCount; area++)
            {
                var row = values.Span.Slice(area * draws + first, count);
                for (var i = 0; i < row.Length; i++) thread.Columns[i][area] = row[i];
            }
            for (var i = 0; i < count; i++) call(first + i, thread.Columns[i], thread.Own);
            return thread;
        }, _ => { });
    }

    private static double[][] Columns(int areaCount)
    {
        var columns = new double[Size][];
        for (var i = 0; i < Size; i++) columns[i] = new double[areaCount];
        return columns;
    }
}
