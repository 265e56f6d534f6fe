using PhiUnit.Core.Backtest.Scores;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Backtest;

/// <summary>The forecasts of all models from one origin, beside their outcomes.</summary>
sealed class OriginForecasts
{
    /// <summary>First age of each band that errors are given by.</summary>
    static readonly int[] Bands = [0, 16, 65, 85];

    readonly History _history;
    readonly BacktestSetting _setting;
    readonly Dictionary<string, double[][][]> _samples = [];
    readonly List<BacktestCase> _cases = [];

    public OriginForecasts(History history, IReadOnlyList<IForecastModel> models, IReadOnlyList<AgeOutcome> outcomes, BacktestSetting setting, int origin)
    {
        (_history, _setting) = (history, setting);
        var known = history.Until(origin);
        int[] horizons = [.. setting.Horizons.Where(h => origin + h <= history.Years.Last)];
        if (horizons.Length == 0) return;
        foreach (var model in models)
        {
            if (model.Project(known, horizons[^1]) is not { } forecast) continue;
            if (model is ISampledModel sampled && sampled.Sample(known, horizons[^1]) is { } sample) _samples.Add(model.Name, sample);
            foreach (var horizon in horizons.Where(h => h <= forecast.Totals.Length))
            {
                AddTotals(model, forecast.Totals[horizon - 1], known, horizon);
                if (forecast.People.Length > 0 && outcomes.FirstOrDefault(o => o.Year == origin + horizon) is { } outcome)
                    AddAges(model, forecast.People[horizon - 1], outcome, origin);
            }
        }
    }

    public IReadOnlyList<BacktestCase> Cases => _cases;

    public List<AgeCase> AgeCases { get; } = [];

    public List<StructureCase> Structures { get; } = [];

    /// <summary>Gives every case an interval: the model's own draws, or what the spread makes of its forecast.</summary>
    public void Score(IReadOnlyDictionary<(string Model, int Horizon), ErrorSpread> spreads)
    {
        for (var i = 0; i < _cases.Count; i++)
        {
            var one = _cases[i];
            double[]? sample = null;
            if (_samples.TryGetValue(one.Model, out var draws)) sample = draws[one.Horizon - 1][one.Area];
            else if (spreads.TryGetValue((one.Model, one.Horizon), out var spread)) sample = spread.Around(one.Forecast, one.Cell);
            if (sample is not null) _cases[i] = one with { Interval = IntervalCase.Of(sample, one.Outcome) };
        }
    }

    void AddTotals(IForecastModel model, double[] totals, History known, int horizon)
    {
        for (var area = 0; area < totals.Length; area++)
        {
            _cases.Add(new(model.Name, model.Role, area, known.Origin, horizon, _setting.Cells.Of(known, area), totals[area], _history.Total(area, known.Origin + horizon)));
        }
    }

    void AddAges(IForecastModel model, double[] people, AgeOutcome outcome, int origin)
    {
        var ages = outcome.Persons.Length / _history.Areas.Count;
        var (persons, horizon) = (new double[ages], outcome.Year - origin);
        for (var area = 0; area < _history.Areas.Count; area++)
        {
            for (var age = 0; age < ages; age++)
                persons[age] = people[(area * CohortShape.Sexes) * ages + age] + people[(area * CohortShape.Sexes + 1) * ages + age];
            var came = outcome.Persons.AsSpan(area * ages, ages);
            Structures.Add(new(model.Name, area, origin, horizon, Dissimilarity.Of(persons, came)));
            for (var band = 0; band < Bands.Length; band++)
            {
                var (from, to) = (Bands[band], band + 1 < Bands.Length ? Bands[band + 1] : ages);
                AgeCases.Add(new(model.Name, area, origin, horizon, from, Numerics.Ordered.Sum(persons.AsSpan(from..to)), Numerics.Ordered.Sum(came[from..to])));
            }
        }
    }
}
