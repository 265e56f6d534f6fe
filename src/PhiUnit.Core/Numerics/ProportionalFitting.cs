namespace PhiUnit.Core.Numerics;

/// <summary>
/// Iterative proportional fitting (Deming and Stephan 1940; raking): a table is scaled, rows and columns in turn, until its margins are those
/// wanted. Of all tables with these margins the result is nearest to the one given in relative entropy; a zero stays zero.
/// </summary>
public static class ProportionalFitting
{
    /// <summary>Fits a table to its margins.</summary>
    /// <param name="table">Values at least 0, [row][column]; changed.</param>
    /// <param name="rowTargets">Sum wanted of each row, NaN where a row is free; empty where all are.</param>
    /// <param name="columnTargets">Sum wanted of each column.</param>
    /// <param name="tolerance">Fitting ends when no margin is off by more than this share of its target.</param>
    /// <param name="mostRounds">Rounds at most.</param>
    /// <returns>How it went: a table whose margins contradict each other does not converge, and the report says where it is furthest off.</returns>
    public static FittingReport Fit(
        Span<double> table, ReadOnlySpan<double> rowTargets, ReadOnlySpan<double> columnTargets, double tolerance = 1e-12, int mostRounds = 1000)
    {
        var columns = columnTargets.Length;
        if (columns == 0 || table.Length % columns != 0)
            throw new ArgumentException($"{table.Length} cells and {columns} columns found; a whole number of rows expected.", nameof(table));
        var rows = table.Length / columns;
        Check.LengthOrEmpty(rowTargets, rows);

        var report = new FittingReport(0, double.PositiveInfinity, -1, -1);
        while (report.Rounds < mostRounds && report.LargestResidual > tolerance)
        {
            for (var column = 0; column < columns; column++) Scale(table, column, columns, columnTargets[column]);
            for (var row = 0; row < rowTargets.Length; row++)
            {
                if (!double.IsNaN(rowTargets[row])) Scale(table.Slice(row * columns, columns), 0, 1, rowTargets[row]);
            }
            report = Furthest(table, rowTargets, columnTargets) with { Rounds = report.Rounds + 1 };
        }
        return report;
    }

    static double Sum(ReadOnlySpan<double> table, int first, int stride)
    {
        double sum = 0;
        for (var i = first; i < table.Length; i += stride) sum += table[i];
        return sum;
    }

    static void Scale(Span<double> table, int first, int stride, double target)
    {
        var sum = Sum(table, first, stride);
        if (sum == 0) return;
        for (var i = first; i < table.Length; i += stride) table[i] *= target / sum;
    }

    static FittingReport Furthest(ReadOnlySpan<double> table, ReadOnlySpan<double> rowTargets, ReadOnlySpan<double> columnTargets)
    {
        var columns = columnTargets.Length;
        var worst = new FittingReport(0, 0, -1, -1);
        for (var column = 0; column < columns; column++)
        {
            var residual = Residual(Sum(table, column, columns), columnTargets[column]);
            if (!(residual <= worst.LargestResidual)) worst = new(0, residual, -1, column);
        }
        for (var row = 0; row < rowTargets.Length; row++)
        {
            if (double.IsNaN(rowTargets[row])) continue;
            var residual = Residual(Sum(table.Slice(row * columns, columns), 0, 1), rowTargets[row]);
            if (!(residual <= worst.LargestResidual)) worst = new(0, residual, row, -1);
        }
        return worst;
    }

    /// <summary>Share of the target; of one where the target is zero.</summary>
    static double Residual(double found, double target) => Math.Abs(found - target) / (target == 0 ? 1 : Math.Abs(target));
}
