namespace PhiUnit.Core.Numerics;

/// <summary>Solves a small symmetric positive definite system in index order: the same bits on every processor.</summary>
internal static class Cholesky
{
    /// <summary>Replaces the right-hand side by the solution, and the matrix (row by row) by its factor.</summary>
    /// <returns>False where the matrix is not positive definite; the right-hand side is then of no use.</returns>
    public static bool Solve(Span<double> matrix, Span<double> right)
    {
        var n = right.Length;
        Check.Length(matrix, n * n);
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = matrix[row * n + column];
                for (var k = 0; k < column; k++) rest -= matrix[row * n + k] * matrix[column * n + k];
                if (row == column && !(rest > 0)) return false;
                matrix[row * n + column] = row == column ? Math.Sqrt(rest) : rest / matrix[column * n + column];
            }
        }
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++) right[i] -= matrix[i * n + k] * right[k];
            right[i] /= matrix[i * n + i];
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++) right[i] -= matrix[k * n + i] * right[k];
            right[i] /= matrix[i * n + i];
        }
        return true;
    }
}
