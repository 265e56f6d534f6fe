using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>
/// Least squares of a Rogers-Castro schedule on the logarithms of its parameters (Levenberg 1944, Marquardt 1963): a step that does not bring the
/// squares down is taken back and the next one is shorter, so that the fit never gets worse.
/// </summary>
sealed class ScheduleFit(double[] propensities, double[] weights)
{
    const int N = RogersCastro.Parameters;

    /// <summary>Longest change of a logarithm in one round.</summary>
    const double Longest = 1;

    /// <summary>A round that brings the squares down by a smaller share is the last one.</summary>
    const double Settled = 1e-9;

    readonly double[] _schedule = new double[propensities.Length];
    readonly double[] _parameters = new double[N];

    /// <summary>Brings the logarithms of the parameters nearer.</summary>
    /// <returns>Σ weight × (propensity − schedule)² that is left.</returns>
    public double Improve(double[] logs, int rounds)
    {
        var damping = 1e-3;
        var squares = Squares(logs);
        for (var round = 0; round < rounds && damping < 1e12; round++)
        {
            var (matrix, slope) = Normal(logs);
            var trial = logs.ToArray();
            for (var i = 0; i < N; i++) matrix[i * N + i] += damping * matrix[i * N + i] + 1e-300;
            if (!Cholesky.Solve(matrix, slope)) { damping *= 10; continue; }
            for (var i = 0; i < N; i++) trial[i] += Math.Clamp(slope[i], -Longest, Longest);
            var better = Squares(trial);
            if (!(better < squares)) { damping *= 10; continue; }
            var isSettled = squares - better < Settled * squares;
            trial.CopyTo(logs.AsSpan());
            (squares, damping) = (better, damping / 10);
            if (isSettled) break;
        }
        return squares;
    }

    double Squares(ReadOnlySpan<double> logs)
    {
        SetParameters(logs);
        RogersCastro.Fill(_parameters, _schedule);
        double total = 0;
        for (var x = 0; x < propensities.Length; x++)
        {
            var difference = propensities[x] - _schedule[x];
            total += weights[x] * difference * difference;
        }
        return total;
    }

    /// <summary>JᵀWJ and JᵀW(propensity − schedule).</summary>
    (double[] Matrix, double[] Slope) Normal(ReadOnlySpan<double> logs)
    {
        SetParameters(logs);
        var (matrix, slope) = (new double[N * N], new double[N]);
        Span<double> slopes = stackalloc double[N];
        for (var x = 0; x < propensities.Length; x++)
        {
            var difference = propensities[x] - RogersCastro.At(_parameters, x, slopes);
            for (var i = 0; i < N; i++)
            {
                slope[i] += weights[x] * slopes[i] * difference;
                for (var j = 0; j < N; j++) matrix[i * N + j] += weights[x] * slopes[i] * slopes[j];
            }
        }
        return (matrix, slope);
    }

    void SetParameters(ReadOnlySpan<double> logs)
    {
        for (var i = 0; i < N; i++) _parameters[i] = Elementary.Exp(logs[i]);
    }
}
