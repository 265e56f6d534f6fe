using PhiUnit.Core.Backtest.Scores;

namespace PhiUnit.Core.Backtest;

/// <summary>Scores of some cases of one model at one horizon; proportions.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Role">Whose it is.</param>
/// <param name="Horizon">Years.</param>
/// <param name="Errors">Errors of the forecasts.</param>
/// <param name="Areas">Number of areas.</param>
/// <param name="Origins">Number of origins.</param>
/// <param name="Interval">Scores of the intervals; null where the model has none.</param>
public sealed record ScoreRow(string Model, ModelRole Role, int Horizon, ErrorMeasures Errors, int Areas, int Origins, IntervalMeasures? Interval)
{
    /// <summary>Scores cases of one model and horizon, at least one.</summary>
    public static ScoreRow Of(IReadOnlyList<BacktestCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        if (cases.Count == 0) throw new ArgumentException("No case found; at least one expected.", nameof(cases));
        return new(
            cases[0].Model, cases[0].Role, cases[0].Horizon,
            ErrorMeasures.Of([.. cases.Select(c => c.Forecast)], [.. cases.Select(c => c.Outcome)]),
            cases.Select(c => c.Area).Distinct().Count(), cases.Select(c => c.Origin).Distinct().Count(),
            cases.Any(c => c.Interval is null) ? null : IntervalMeasures.Of(cases));
    }

    /// <summary>Scores of cases by model and horizon, in the order in which they first appear.</summary>
    public static IReadOnlyList<ScoreRow> ByModel(IEnumerable<BacktestCase> cases) =>
        [.. cases.GroupBy(c => (c.Model, c.Horizon)).Select(g => Of([.. g])).GroupBy(r => r.Model).SelectMany(g => g.OrderBy(r => r.Horizon))];
}
