using MathNet.Numerics.LinearAlgebra;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>
/// One common factor behind correlated columns, by maximum likelihood (Jöreskog 1967, Some contributions to maximum likelihood factor
/// analysis, Psychometrika 32): R = l l' + diag(u), uniquenesses u between 0.005 and 1.
/// </summary>
/// <remarks>
/// With u given, the loadings follow from the largest eigenvalue of u^-1/2 R u^-1/2; what is left to minimise over log u is
/// f = sum (e - log e - 1) over its other eigenvalues e. Steps are Newton's with Jöreskog's second derivatives, uniquenesses at a bound held
/// there while the slope points outwards.
/// </remarks>
public sealed class FactorAnalysis
{
    /// <summary>
    /// Smallest uniqueness, a share of a column's variance. At 0 the likelihood has no maximum (a Heywood case); 0.005 is where the usual
    /// programs stop, and where the weights of one subdomain of the ONS Health Index lie.
    /// </summary>
    public const double LeastUniqueness = 0.005;

    private const double Tolerance = 1e-12, Rounding = 1e-14;
    private const int MostSteps = 500, MostHalvings = 60;

    private readonly Matrix<double> _correlation;
    private readonly int _count;

    private FactorAnalysis(Matrix<double> correlation) => (_correlation, _count) = (correlation, correlation.RowCount);

    /// <summary>Loadings of the factor on each column, between -1 and 1; their common sign is arbitrary.</summary>
    /// <param name="correlation">Correlations, positive definite, of three columns or more (two do not identify a factor).</param>
    /// <exception cref="ArgumentException">Fewer than three columns, or the matrix is not positive definite.</exception>
    public static double[] OneFactor(Matrix<double> correlation)
    {
        if (correlation.RowCount < 3)
            throw new ArgumentException($"{correlation.RowCount} columns found, 3 or more expected: fewer do not identify a factor", nameof(correlation));
        var least = correlation.Evd(Symmetricity.Symmetric).EigenValues[0].Real;
        if (!(least > 0)) throw new ArgumentException($"smallest eigenvalue {least} found, above 0 expected: a positive definite matrix", nameof(correlation));
        return new FactorAnalysis(correlation).Fit();
    }

    private double[] Fit()
    {
        var point = At(Start());
        for (var step = 0; step < MostSteps && Largest(Projected(point)) > Tolerance; step++)
        {
            var next = Better(point, NewtonDirection(point)) ?? Better(point, Array.ConvertAll(Projected(point), x => -x));
            if (next is null) break; // f cannot be told from its least value any more
            point = next;
        }
        return point.Loadings();
    }

    /// <summary>u = (1 - 1/2p) / diagonal of the inverse correlations, in logarithms.</summary>
    private double[] Start() =>
        [.. _correlation.Inverse().Diagonal().Select(x => Bounded(Elementary.Log((1 - 0.5 / _count) / x)))];

    private static double Bounded(double logUniqueness) => Math.Clamp(logUniqueness, Elementary.Log(LeastUniqueness), 0);

    private Point At(double[] logUniqueness)
    {
        var root = Array.ConvertAll(logUniqueness, x => Elementary.Exp(x / 2));
        var scaled = Matrix<double>.Build.Dense(_count, _count, (i, j) => _correlation[i, j] / (root[i] * root[j]));
        var system = scaled.Evd(Symmetricity.Symmetric);
        return new Point(logUniqueness, root, [.. system.EigenValues.Select(x => x.Real)], system.EigenVectors);
    }

    /// <summary>The slope in every uniqueness that may move: 0 for one at a bound that the slope presses against.</summary>
    private static double[] Projected(Point point)
    {
        var slope = point.Slope();
        for (var i = 0; i < slope.Length; i++)
        {
            var atLeast = point.LogUniqueness[i] <= Bounded(double.NegativeInfinity) && slope[i] > 0;
            var atMost = point.LogUniqueness[i] >= 0 && slope[i] < 0;
            if (atLeast || atMost) slope[i] = 0;
        }
        return slope;
    }

    private double[] NewtonDirection(Point point)
    {
        var slope = Projected(point);
        var free = Enumerable.Range(0, _count).Where(i => slope[i] != 0).ToArray();
        var curvature = Matrix<double>.Build.Dense(free.Length, free.Length, (i, j) => point.Curvature(free[i], free[j]));
        var move = curvature.Solve(Vector<double>.Build.Dense(free.Length, i => -slope[free[i]]));
        var direction = new double[_count];
        for (var i = 0; i < free.Length; i++) direction[free[i]] = move[i];
        return direction;
    }

    /// <summary>
    /// The first point along a direction, halving, at which f is lower, or the same but for rounding and much flatter; null where there is none.
    /// </summary>
    private Point? Better(Point from, double[] direction)
    {
        if (!Array.TrueForAll(direction, double.IsFinite)) return null;
        for (var (length, halving) = (1.0, 0); halving < MostHalvings; length /= 2, halving++)
        {
            var to = At([.. from.LogUniqueness.Select((x, i) => Bounded(x + length * direction[i]))]);
            if (to.Value < from.Value - Rounding) return to;
            if (to.Value < from.Value + Rounding && Largest(Projected(to)) < Largest(Projected(from)) / 2) return to;
        }
        return null;
    }

    private static double Largest(double[] values) => values.Max(Math.Abs);

    /// <summary>A trial: logarithms of the uniquenesses, their roots, and the eigensystem, ascending, of the correlations scaled by them.</summary>
    private sealed class Point(double[] logUniqueness, double[] root, double[] eigenvalues, Matrix<double> vectors)
    {
        private readonly int _top = eigenvalues.Length - 1;

        public double[] LogUniqueness { get; } = logUniqueness;

        public double Value { get; } = eigenvalues[..^1].Sum(e => e - Elementary.Log(e) - 1);

        public double[] Slope()
        {
            var slope = new double[root.Length];
            for (var i = 0; i < slope.Length; i++)
                for (var m = 0; m < _top; m++) slope[i] += (1 - eigenvalues[m]) * vectors[i, m] * vectors[i, m];
            return slope;
        }

        public double Curvature(int i, int j)
        {
            var sum = 0.0;
            for (var m = 0; m < _top; m++) sum += vectors[i, m] * vectors[j, m];
            return sum * sum;
        }

        public double[] Loadings()
        {
            var size = Math.Sqrt(Math.Max(eigenvalues[_top] - 1, 0));
            return [.. root.Select((x, i) => x * size * vectors[i, _top])];
        }
    }
}
