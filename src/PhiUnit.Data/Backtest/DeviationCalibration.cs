using PhiUnit.Core.Backtest;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Export;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Backtest;

/// <summary>
/// Calibrates the deviations of draws (Reference/Uncertainty/deviations.csv) on the calibration part of a back-test: on the errors of the trend engine, and at horizons that no calibration origin
/// with ages reaches on those of the bi-regional model, which takes its levels from the same figures. What is fitted is the spread of the engine's own draws.
/// </summary>
public static class DeviationCalibration
{
    const string Own = "trend", StandsIn = "bi_regional";

    /// <summary>Decimals that deviations are kept with.</summary>
    const int Decimals = 4;

    /// <summary>Areas and |ln(outcome ÷ forecast)| of the calibration part, by horizon.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<(int Area, double Error)>> Errors(BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Setting.Horizons.ToDictionary(h => h, h => Errors(result, Own, h) is { } own && own.Count >= result.Setting.FewestCases ? own : Errors(result, StandsIn, h));
    }

    static IReadOnlyList<(int Area, double Error)> Errors(BacktestResult result, string model, int horizon) =>
    [
        .. result.Cases.Where(c => c.Model == model && c.Horizon == horizon && result.Split.Calibrates(c.Area, c.Origin, c.Horizon))
            .Select(c => (c.Area, Math.Abs(Elementary.Log(c.Outcome / c.Forecast)))),
    ];

    /// <summary>Fits the deviations that are given.</summary>
    /// <param name="hindcast">A back-test under the standing split.</param>
    /// <param name="deviations">Deviations as they are: what is kept of them is their proportions.</param>
    public static IReadOnlyList<Deviation> Fit(Hindcast hindcast, IReadOnlyList<Deviation> deviations)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        ArgumentNullException.ThrowIfNull(deviations);
        var parameters = BacktestParameters.Default;
        var setting = WithoutBase(parameters.Whole("deviation_draws"), (uint)parameters.Whole("trend_seed"), deviations);
        var fit = DeviationFit.Of(hindcast.History.Until(parameters.Whole("deviation_origin")), parameters.Whole("trend_years"), setting, Errors(hindcast.Result));
        return [.. deviations.Select(d => d with { Value = Rounded(fit.Apply(d.Rate, d.Value)) })];
    }

    /// <summary>Draws whose base is exact: totals of a back-test stand on one basis.</summary>
    internal static DrawSetting WithoutBase(int draws, uint seed, IReadOnlyList<Deviation> deviations) =>
        new(draws, seed, deviations.Where(d => d.Rate != DrawnRate.BasePopulation).ToDictionary(d => d.Rate, d => d.Value));

    /// <summary>Writes deviations in the layout of deviations.csv.</summary>
    public static void Write(IReadOnlyList<Deviation> deviations, string path)
    {
        ArgumentNullException.ThrowIfNull(deviations);
        using var csv = new CsvFile(path, "rate", "standard_deviation", "persistence", "shared_variance", "initial_deviation", "unit", "period", "source");
        foreach (var d in deviations)
        {
            csv.Text(d.Name).Number(d.Value.StandardDeviation).Number(d.Value.Persistence).Number(d.Value.SharedVariance).Number(d.Value.Initial)
                .Text(d.Unit).Text(d.Period).Text(d.Source).EndRow();
        }
    }

    static RateDeviation Rounded(RateDeviation value) => value with
    {
        StandardDeviation = Math.Round(value.StandardDeviation, Decimals),
        Initial = Math.Round(value.Initial, Decimals),
    };
}
