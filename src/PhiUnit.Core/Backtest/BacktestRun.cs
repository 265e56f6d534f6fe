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
        EnsembleSet[] sets = [.. members.Select(set => new EnsembleSet(
            set, EnsembleWeights.Fit(setting.Cells, [.. set.Select(m => m.Name)], setting.Horizons, Growth(set, setting, split), setting.PooledCases)))];
        IForecastModel[] all = [new Ensemble(sets), .. models];
        var origins = new OriginForecasts[setting.Origins.Count];
        Parallel.For(0, origins.Length, new() { MaxDegreeOfParallelism = threads }, i => origins[i] = new(history, all, outcomes, setting, setting.Origins[i]));
        var spreads = Spreads(all, origins, setting, split);
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
                    cases.Add(new(horizon, setting.Cells.Of(known, area), [.. growth.Select(member => member[horizon - 1][area])], outcome));
                }
            }
        }
        return cases;
    }

    static Dictionary<(string, int), ErrorSpread> Spreads(IForecastModel[] all, OriginForecasts[] origins, BacktestSetting setting, Split split)
    {
        var calibration = origins.SelectMany(o => o.Cases).Where(c => split.Calibrates(c.Area, c.Origin, c.Horizon)).ToLookup(c => (c.Model, c.Horizon));
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
