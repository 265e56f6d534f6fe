using PhiUnit.Core.Backtest;
using PhiUnit.Core.Backtest.Models;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Backtest;

/// <summary>A back-test of what a workspace holds: all models from all origins over all English authorities.</summary>
/// <param name="History">What was known, and what came.</param>
/// <param name="Result">Forecasts and scores; calibrated and held out as <see cref="Split"/> says.</param>
/// <param name="RealTime">The same, calibrated on outcomes up to a year alone and scored from that year on.</param>
/// <param name="BaseErrors">Errors of the estimates that projections had to start from.</param>
/// <param name="Official">The statistics office's projections that were scored.</param>
public sealed record Hindcast(
    History History, BacktestResult Result, BacktestResult RealTime, IReadOnlyList<BaseError> BaseErrors, IReadOnlyList<Published> Official)
{
    /// <summary>Models that give ages and need no more than is held at the origins that calibrate.</summary>
    static readonly string[] WithAges = ["trend", "constant_rate", "hamilton_perry", "hamilton_perry_differences"];

    /// <summary>Models that give ages, weighted by age band; null where no calibration case has all of them.</summary>
    public AgeWeighting? AgeWeighting { get; init; }

    /// <summary>Origins that weights by age were fitted on at a horizon, ascending.</summary>
    internal IEnumerable<int> AgeOrigins(int horizon) =>
        Result.AgeCases.Where(c => c.Model == WithAges[^1] && c.Horizon == horizon && Result.Split.Calibrates(c.Area, c.Origin, horizon)).Select(c => c.Origin).Distinct().Order();

    /// <summary>Horizons in years.</summary>
    public static IReadOnlyList<int> Horizons { get; } = [1, 2, 5, 10];

    /// <summary>Runs the back-test.</summary>
    /// <param name="store">The workspace's figures.</param>
    /// <param name="bases">Origins to hold out and report; those of the standing split when empty.</param>
    /// <param name="threads">Threads at most.</param>
    /// <exception cref="Inputs.InputMissingException">No series of totals is loaded.</exception>
    /// <exception cref="ArgumentException">A base year has no base period before it, or no outcome after it.</exception>
    public static Hindcast Run(Store store, IReadOnlyCollection<int> bases, int threads)
    {
        ArgumentNullException.ThrowIfNull(bases);
        var history = HistoryInputs.Read(store);
        var parameters = BacktestParameters.Default;
        var (first, last) = (Math.Max(parameters.Whole("first_origin"), history.Years.First + parameters.Whole("long_baseline_years")), history.Years.Last - 1);
        foreach (var year in bases)
        {
            if (year < first || year > last) throw new ArgumentException($"Base year {year} found; {first} to {last} expected: ten years of totals before it and one after it.", nameof(bases));
        }
        var setting = new BacktestSetting(
            [.. Enumerable.Range(first, last - first + 1)], Horizons, parameters.Cells, [parameters["pooled_cases"], parameters["pooled_cases_2"], parameters["pooled_cases_3"], parameters["pooled_cases_4"]], parameters["pooled_cases_2"], parameters.Whole("fewest_cases"));
        var official = OfficialProjections.Read(store, history);
        var (outcomes, members) = (HistoryInputs.Outcomes(store, history), Members(parameters));
        var result = new BacktestRun(history, [.. Models(parameters, drawn: true), .. official], members, outcomes)
            .Run(setting, bases.Count == 0 ? Split.Alternating : Split.Holding(bases), threads);
        var realTime = new BacktestRun(history, [], members, []).Run(setting, Split.RealTime(parameters.Whole("real_time_year")), threads);
        return new(history, bases.Count == 0 ? result : Only(result, bases), realTime, BaseError.Read(store, history), official)
        {
            AgeWeighting = AgeWeighting.Of(result, WithAges),
        };
    }

    /// <summary>Members of the ensemble: with components of change where the history has them, otherwise from totals alone.</summary>
    /// <param name="parameters">Base periods.</param>
    public static IReadOnlyList<IReadOnlyList<IForecastModel>> Members(BacktestParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (years, longer) = (parameters.Whole("baseline_years"), parameters.Whole("long_baseline_years"));
        IForecastModel[] fromTotals =
        [
            new NoChange(), new Linear(years), new Linear(longer, "linear_10"), new Exponential(longer, "exponential_10"),
            new NationalGrowth(years), new NationalGrowth(longer, "national_growth_10"),
        ];
        return [[.. fromTotals, new BiRegional(parameters.Whole("trend_years"))], fromTotals];
    }

    static IEnumerable<IForecastModel> Models(BacktestParameters parameters, bool drawn)
    {
        var (years, longer, trendYears) = (parameters.Whole("baseline_years"), parameters.Whole("long_baseline_years"), parameters.Whole("trend_years"));
        var draws = drawn ? DeviationCalibration.WithoutBase(parameters.Whole("trend_draws"), (uint)parameters.Whole("trend_seed"), Deviations.All) : null;
        return
        [
            new Trend(trendYears, draws: draws), new Trend(trendYears, fitGrowth: true),
            new NoChange(), new Linear(years), new Exponential(years), new ConstantRate(), new HamiltonPerry(),
            new HamiltonPerry(differences: true), new BiRegional(trendYears),
            new Linear(longer, "linear_10"), new Exponential(longer, "exponential_10"), new NationalGrowth(years), new NationalGrowth(longer, "national_growth_10"),
        ];
    }

    static BacktestResult Only(BacktestResult result, IReadOnlyCollection<int> bases) => result with
    {
        Cases = [.. result.Cases.Where(c => bases.Contains(c.Origin))],
        AgeCases = [.. result.AgeCases.Where(c => bases.Contains(c.Origin))],
        Structures = [.. result.Structures.Where(c => bases.Contains(c.Origin))],
    };
}
