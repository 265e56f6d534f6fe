using MathNet.Numerics.LinearAlgebra;

namespace PhiUnit.Core.HealthIndex;

/// <summary>How columns of scores vary together.</summary>
public static class Correlation
{
    /// <summary>
    /// Pearson correlations of columns, [column][column]: r_ij = sum (x_i - m_i)(x_j - m_j) / sqrt(sum (x_i - m_i)^2 sum (x_j - m_j)^2),
    /// every row counting the same. Sums run in row order. A constant column gives NaN: ask <see cref="WeightedMoments"/> first.
    /// </summary>
    /// <param name="columns">The columns, all of one length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Matrix<double> Of(IReadOnlyList<double[]> columns)
    {
        var centred = columns.Select(Centred).ToArray();
        var squares = Array.ConvertAll(centred, x => Numerics.Ordered.Dot(x, x));
        return Matrix<double>.Build.Dense(columns.Count, columns.Count, (i, j) =>
            i == j ? 1 : Numerics.Ordered.Dot(centred[i], centred[j]) / Math.Sqrt(squares[i] * squares[j]));
    }

    private static double[] Centred(double[] values)
    {
        var mean = Numerics.Ordered.Sum(values) / values.Length;
        return Array.ConvertAll(values, x => x - mean);
    }
}
