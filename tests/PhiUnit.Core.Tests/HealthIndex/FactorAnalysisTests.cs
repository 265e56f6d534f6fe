using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Core.Tests.HealthIndex;

public class FactorAnalysisTests
{
    static readonly Arbitrary<double[]> Loadings =
        Gen.Choose(3, 9).SelectMany(n => Gen.Choose(-90, 90).Where(x => Math.Abs(x) >= 15).Select(x => x / 100.0).ArrayOf(n)).ToArbitrary();

    [Fact]
    public void Correlations_that_one_factor_makes_give_back_its_loadings() => Law.Holds(Loadings, loadings =>
    {
        var found = FactorAnalysis.OneFactor(Correlations(loadings));
        var sign = Math.Sign(found[0] * loadings[0]);
        Near.Equal(loadings, [.. found.Select(x => sign * x)], 1e-6);
    });

    [Fact]
    public void Of_three_columns_the_loadings_are_known_in_closed_form()
    {
        var found = FactorAnalysis.OneFactor(Matrix([[1, 0.5, 0.4], [0.5, 1, 0.3], [0.4, 0.3, 1]]));
        Near.Equal([Math.Sqrt(0.5 * 0.4 / 0.3), Math.Sqrt(0.5 * 0.3 / 0.4), Math.Sqrt(0.4 * 0.3 / 0.5)], [.. found.Select(Math.Abs)], 1e-9);
    }

    /// <summary>The closed form would need a loading of 1.13: the uniqueness stops at its bound and the others follow it.</summary>
    [Fact]
    public void A_uniqueness_stops_at_its_bound()
    {
        var found = FactorAnalysis.OneFactor(Matrix([[1, 0.8, 0.8], [0.8, 1, 0.5], [0.8, 0.5, 1]]));
        Assert.Equal(Math.Sqrt(1 - FactorAnalysis.LeastUniqueness), Math.Abs(found[0]), 3e-3);
        Assert.All(found, x => Assert.InRange(Math.Abs(x), 0, 1));
        Assert.Equal(Math.Abs(found[1]), Math.Abs(found[2]), 1e-7);
    }

    /// <summary>Spearman's correlations of six school subjects (1904), as the usual programs fit them.</summary>
    [Fact]
    public void The_likelihood_cannot_be_raised_by_moving_any_uniqueness()
    {
        var r = Matrix([[1, .83, .78, .70, .66, .63], [.83, 1, .67, .67, .65, .57], [.78, .67, 1, .64, .54, .51], [.70, .67, .64, 1, .45, .51], [.66, .65, .54, .45, 1, .40], [.63, .57, .51, .51, .40, 1]]);
        var loadings = FactorAnalysis.OneFactor(r);
        var best = Misfit(r, loadings);
        for (var i = 0; i < loadings.Length; i++)
        {
            foreach (var step in new[] { -1e-3, 1e-3 })
            {
                double[] moved = [.. loadings];
                moved[i] += step;
                Assert.True(Misfit(r, moved) > best);
            }
        }
        Assert.Equal(0.9558, Math.Abs(loadings[0]), 3e-3);
    }

    [Fact]
    public void Correlations_that_no_columns_have_are_refused() =>
        Assert.Contains("positive definite", Assert.Throws<ArgumentException>(() => FactorAnalysis.OneFactor(Matrix([[1, 0.9, 0.9], [0.9, 1, 0.5], [0.9, 0.5, 1]]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_columns_identify_no_factor() =>
        Assert.Contains("3 or more", Assert.Throws<ArgumentException>(() => FactorAnalysis.OneFactor(Matrix([[1, 0.5], [0.5, 1]]))).Message, StringComparison.Ordinal);

    /// <summary>log |S| + trace(S^-1 R), S = l l' + diag(1 - l^2): the discrepancy that maximum likelihood makes least.</summary>
    static double Misfit(Matrix<double> r, double[] loadings)
    {
        var fitted = Correlations(loadings);
        return Math.Log(fitted.Determinant()) + (fitted.Inverse() * r).Trace();
    }

    static Matrix<double> Correlations(double[] loadings) =>
        Matrix<double>.Build.Dense(loadings.Length, loadings.Length, (i, j) => i == j ? 1 : loadings[i] * loadings[j]);

    static Matrix<double> Matrix(double[][] rows) => Matrix<double>.Build.DenseOfRows(rows);
}
