using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>
/// Figures of all areas in one year over draws, [area][draw], draw fastest. What is the same in every draw is kept once (width 1), so that
/// only what a draw changes is worked out for it.
/// </summary>
/// <param name="areaCount">Number of areas.</param>
/// <param name="values">Where the figures are kept; their number over that of areas is the number of draws, or 1.</param>
internal sealed class DrawnColumn(int areaCount, double[] values)
{
    public int AreaCount { get; } = areaCount;

    /// <summary>Number of draws, or 1.</summary>
    public int Width { get; } = values.Length / areaCount;

    public double[] Values { get; } = values;

    public Span<double> Row(int area) => Values.AsSpan(area * Width, Width);

    public double At(int area, int draw) => Values[area * Width + (Width == 1 ? 0 : draw)];

    /// <summary>This += weight x column, for every area and draw.</summary>
    /// <param name="column">Of width 1 or this width.</param>
    /// <param name="weight">One for all draws, or one for each.</param>
    public void AddWeighted(DrawnColumn column, double[] weight)
    {
        Check.SameLength(column.AreaCount, AreaCount);
        Parallel.For(0, AreaCount, area =>
        {
            var row = Row(area);
            var add = column.Row(area);
            if (Width == 1) row[0] += weight[0] * add[0];
            else if (weight.Length == 1 && add.Length > 1) Aggregate.AddWeighted(add, weight[0], row);
            else if (add.Length == 1) AddScaled(weight, add[0], row);
            else AddProducts(weight, add, row);
        });
    }

    /// <summary>This = 100 + 10 (x - m) / s by the constants of each draw, or one pair for all.</summary>
    public void Standardise(WeightedMoments[] constants)
    {
        Parallel.For(0, AreaCount, area =>
        {
            var row = Row(area);
            if (constants.Length == 1) HealthIndex.Standardise.Apply(row, constants[0], row);
            else for (var draw = 0; draw < row.Length; draw++) row[draw] = HealthIndex.Standardise.Score(row[draw], constants[draw]);
        });
    }

    /// <summary>Weighted mean and standard deviation over the areas, of each draw (<see cref="WeightedMoments"/>).</summary>
    public WeightedMoments[] Moments(ReadOnlyMemory<double> weights)
    {
        var moments = new WeightedMoments[Width];
        DrawBlocks.ForEach(Values, AreaCount, () => 0, (draw, values, _) => moments[draw] = WeightedMoments.Of(values, weights.Span));
        return moments;
    }

    private static void AddScaled(double[] weights, double value, Span<double> row)
    {
        if (weights.Length == 1)
        {
            var add = weights[0] * value;
            for (var i = 0; i < row.Length; i++) row[i] += add;
        }
        else
        {
            for (var i = 0; i < row.Length; i++) row[i] += weights[i] * value;
        }
    }

    private static void AddProducts(ReadOnlySpan<double> weights, ReadOnlySpan<double> values, Span<double> row)
    {
        for (var i = 0; i < row.Length; i++) row[i] += weights[i] * values[i];
    }
}
