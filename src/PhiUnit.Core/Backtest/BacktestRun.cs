using PhiUnit.Core.Backtest.Models;

namespace PhiUnit.Core.Backtest;

/// <summary>
/// Projects every area from every origin with every model, calibrates the ensemble and the spreads on the calibration part, and scores all of it. Origins run in
/// parallel; each writes its own slot and sums are taken in a fixed order, so that any number of threads gives the same bits.
/// </summary>
/// <param name="history">All that is known, outcomes among it.</param>
/// <param name="models">Models to score.</param>
/// <param name="members">Sets of models that the ensemble weighs: the first that an origin allows is taken.</param>
/// <param name="outcomes">People by age as they came.</param>
public sealed class BacktestRun(
    History history, IReadOnlyList<IForecastModel> models, IReadOnlyList<IReadOnlyList<IForecastModel>> members, IReadOnlyList<AgeOutcome> outcomes)
{
    /// <param name="setting">Origins, horizons, types and sizes.</param>
    /// <param name="split">What calibrates and what is held out.</param>
    /// <param name="threads">Threads at most.</param>
    public BacktestResult Run(BacktestSetting setting, Split split, int threads)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(split);
        CheckInputs(setting);
        var fits = members.Select(set => EnsembleWeights.Fit(setting, [.. set.Select(m => m.Name)], Growth(set, setting, split))).ToArray();
        EnsembleSet[] sets = [.. members.Zip(fits, (set, fit) => new EnsembleSet(set, fit.Weights))];
        var ensemble = new Ensemble(sets);
        IForecastModel[] all = [ensemble, .. models];
        var origins = new OriginForecasts[setting.Origins.Count];
        Parallel.For(0, origins.Length, new() { MaxDegreeOfParallelism = threads }, i => origins[i] = new(history, all, outcomes, setting, setting.Origins[i]));
        var spreads = Spreads(all, origins, setting, split, Crossed(ensemble.Name, fits.Select(f => f.Errors)));
        Parallel.For(0, origins.Length, new() { MaxDegreeOfParallelism = threads }, i => origins[i].Score(spreads));
        return new(setting, split, sets, spreads, [.. origins.SelectMany(o => o.Cases)], [.. origins.SelectMany(o => o.AgeCases)], [.. origins.SelectMany(o => o.Structures)]);
    }

    void CheckInputs(BacktestSetting setting)
    {
        if (setting.Origins.Count == 0 || setting.Horizons.Count == 0) throw new ArgumentException($"{setting.Origins.Count} origins and {setting.Horizons.Count} horizons found; at least one of each expected.");
        foreach (var origin in setting.Origins)
        {
            if (origin < history.Years.First || origin >= history.Years.Last)
                throw new ArgumentException($"Origin {origin} found; a year from {history.Years.First} to {history.Years.Last - 1} expected.");
        }
    }

    /// <summary>Growth as the members forecast it and as it came, calibration part alone, origin by origin.</summary>
    List<GrowthCase> Growth(IReadOnlyList<IForecastModel> set, BacktestSetting setting, Split split)
    {
        var cases = new List<GrowthCase>();
        foreach (var origin in setting.Origins)
        {
            var known = history.Until(origin);
            if (Ensemble.Growth(set, known, setting.Horizons[^1]) is not { } growth) continue;
            foreach (var horizon in setting.Horizons.Where(h => origin + h <= history.Years.Last))
            {
                for (var area = 0; area < history.Areas.Count; area++)
                {
                    if (!split.Calibrates(area, origin, horizon)) continue;
                    var outcome = Numerics.Elementary.Log(history.Total(area, origin + horizon) / history.Total(area, origin));
                    cases.Add(new(area, origin, horizon, setting.Cells.Of(known, area), [.. growth.Select(member => member[horizon - 1][area])], outcome));
                }
            }
        }
        return cases;
    }

    /// <summary>Errors of the ensemble by weights that were not fitted to the case: of the first set of members that the origin allows.</summary>
    static Dictionary<(string, int, int, int), double> Crossed(string name, IEnumerable<Dictionary<GrowthCase, double>> sets)
    {
        var errors = new Dictionary<(string, int, int, int), double>();
        foreach (var (one, error) in sets.SelectMany(set => set)) errors.TryAdd((name, one.Area, one.Origin, one.Horizon), error);
        return errors;
    }

    static Dictionary<(string, int), ErrorSpread> Spreads(
        IForecastModel[] all, OriginForecasts[] origins, BacktestSetting setting, Split split, Dictionary<(string, int, int, int), double> crossed)
    {
        var calibration = origins.SelectMany(o => o.Cases).Where(c => split.Calibrates(c.Area, c.Origin, c.Horizon))
            .Select(c => crossed.TryGetValue((c.Model, c.Area, c.Origin, c.Horizon), out var error) ? c with { Forecast = c.Outcome * Numerics.Elementary.Exp(-error) } : c)
            .ToLookup(c => (c.Model, c.Horizon));
        var spreads = new Dictionary<(string, int), ErrorSpread>();
        foreach (var model in all.Where(m => m is not ISampledModel && m.Role != ModelRole.Official))
        {
            foreach (var horizon in setting.Horizons)
            {
                if (ErrorSpread.Fit([.. calibration[(model.Name, horizon)]], setting) is { } spread) spreads.Add((model.Name, horizon), spread);
            }
        }
        return spreads;
    }
}
