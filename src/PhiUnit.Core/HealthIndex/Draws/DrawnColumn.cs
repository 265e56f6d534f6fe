using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>
/// Figures of all areas in one year over draws, [area][draw], draw fastest. What is the same in every draw is kept once (width 1), so that
/// only what a draw changes is worked out for it.
/// </summary>
internal sealed class DrawnColumn(int areaCount, int width)
{
    public int AreaCount { get; } = areaCount;

    /// <summary>Number of draws, or 1.</summary>
    public int Width { get; } = width;

    public double[] Values { get; } = new double[areaCount * width];

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

    /// <summary>100 + 10 (x - m) / s by the constants of each draw.</summary>
    public DrawnColumn Standardised(WeightedMoments[] constants)
    {
        var scores = new DrawnColumn(AreaCount, Math.Max(Width, constants.Length));
        Parallel.For(0, AreaCount, area =>
        {
            var row = scores.Row(area);
            for (var draw = 0; draw < row.Length; draw++)
            {
                var (mean, deviation) = constants[constants.Length == 1 ? 0 : draw];
                row[draw] = Standardise.BaseScore + Standardise.PointsPerDeviation * (At(area, draw) - mean) / deviation;
            }
        });
        return scores;
    }

    /// <summary>Weighted mean and standard deviation over the areas, of each draw (<see cref="WeightedMoments"/>).</summary>
    public WeightedMoments[] Moments(ReadOnlyMemory<double> weights)
    {
        var moments = new WeightedMoments[Width];
        Parallel.For(0, Width, () => new double[AreaCount], (draw, _, values) =>
        {
            for (var area = 0; area < values.Length; area++) values[area] = At(area, draw);
            moments[draw] = WeightedMoments.Of(values, weights.Span);
            return values;
        }, _ => { });
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
