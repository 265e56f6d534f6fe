using MathNet.Numerics.LinearAlgebra;

namespace PhiUnit.Core.HealthIndex;

/// <summary>The direction in which standardised columns vary most.</summary>
public static class PrincipalComponent
{
    /// <summary>
    /// Loadings of the first principal component of a correlation matrix: its eigenvector of length 1 with the largest eigenvalue.
    /// The sign is arbitrary.
    /// </summary>
    public static double[] First(Matrix<double> correlation) => All(correlation).Loadings[0];

    /// <summary>All components, the largest variance first: variances (eigenvalues) and their loadings [component][column].</summary>
    public static (double[] Variances, double[][] Loadings) All(Matrix<double> correlation)
    {
        var system = correlation.Evd(Symmetricity.Symmetric);
        var order = Enumerable.Range(0, correlation.RowCount).Reverse().ToArray();
        return ([.. order.Select(i => system.EigenValues[i].Real)], [.. order.Select(i => system.EigenVectors.Column(i).ToArray())]);
    }
}
