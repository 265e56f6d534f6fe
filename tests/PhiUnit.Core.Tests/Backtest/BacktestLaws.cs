using FsCheck.Fluent;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Backtest.Models;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Core.Tests.Backtest;

public class BacktestLaws
{
    static readonly DrawSetting Draws = new(16, 1, new Dictionary<DrawnRate, RateDeviation> { [DrawnRate.InternalIn] = new(0.05, 0.9, 0) });

    static IForecastModel[] Models =>
    [
        new NoChange(), new Linear(5), new Exponential(5), new NationalGrowth(10), new BiRegional(5), new ConstantRate(), new HamiltonPerry(), new HamiltonPerry(differences: true),
        new Trend(5, draws: Draws), new Trend(5, fitGrowth: true),
    ];

    static IForecastModel[][] Members => [[new NoChange(), new Linear(5), new NationalGrowth(5), new BiRegional(5)], [new NoChange(), new Linear(5)]];

    static BacktestResult Run(History history, int threads = 2) => new BacktestRun(history, Models, Members, []).Run(MadeUpHistory.Setting, Split.Alternating, threads);

    [Fact]
    public void Every_model_has_forecasts_at_an_origin_with_ages()
    {
        var known = MadeUpHistory.Make(1).Until(2018);
        Assert.All(Models, model =>
        {
            var forecast = model.Project(known, 5)!;
            Assert.All(forecast.Totals, totals => Assert.All(totals.Index(), t => Assert.InRange(t.Item / known.Total(t.Index, 2018), 0.5, 2)));
            Assert.All(forecast.People.Zip(forecast.Totals), step => Assert.Equal(step.Second.Sum(), step.First.Sum(), 1e-6 * step.Second.Sum()));
        });
    }

    /// <summary>A world in which every later figure is another one: forecasts are the same to the bit.</summary>
    [Theory]
    [InlineData(2011)]
    [InlineData(2018)]
    public void A_forecast_knows_nothing_of_later_years(int origin)
    {
        var (one, other) = (MadeUpHistory.Make(1).Until(origin), MadeUpHistory.Make(1, changedAfter: origin).Until(origin));
        Assert.All(Models, model => Assert.Equal(model.Project(one, 6)?.Totals, model.Project(other, 6)?.Totals));
        Assert.Equal(new Trend(5, draws: Draws).Sample(one, 3), new Trend(5, draws: Draws).Sample(other, 3));
    }

    [Fact]
    public void A_history_up_to_a_year_holds_nothing_later()
    {
        var known = MadeUpHistory.Make(1).Until(2011);
        Assert.Equal((2011, 2011), (known.Years.Last, known.Stocks[^1].Year));
        Assert.True(known.LifeTables[^1].LastYear < 2011);
        Assert.Throws<ArgumentOutOfRangeException>(() => known.Total(0, 2012));
        Assert.Throws<ArgumentOutOfRangeException>(() => known.Until(2012));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        var (one, many) = (Run(MadeUpHistory.Make(2), 1), Run(MadeUpHistory.Make(2), 7));
        Assert.Equal(one.Cases.Select(c => (c.Model, c.Area, c.Origin, c.Horizon, c.Forecast, c.Interval?.Crps)), many.Cases.Select(c => (c.Model, c.Area, c.Origin, c.Horizon, c.Forecast, c.Interval?.Crps)));
    }

    /// <summary>Weights, and what the ensemble says of held-out areas and origins, stay the same whatever comes of them.</summary>
    [Fact]
    public void What_is_held_out_calibrates_nothing()
    {
        var history = MadeUpHistory.Make(3);
        var result = Run(history);
        Assert.All(result.Cases, c => Assert.False(result.Split.HoldsOut(c.Area, c.Origin) && result.Split.Calibrates(c.Area, c.Origin, c.Horizon)));
        Assert.NotEmpty(result.HeldOut);
        // Outcomes after 2023 are of origins 2022 and 2023 (held out), 2019 (held out), 2014 (held out) alone.
        var changed = Run(MadeUpHistory.Make(3, changedAfter: 2023));
        Assert.Equal(Weights(result), Weights(changed));
        Assert.Equal(Forecasts(result), Forecasts(changed));
    }

    static double[] Weights(BacktestResult result) =>
        [.. result.Sets.SelectMany(s => Enumerable.Range(0, 4).SelectMany(h => Enumerable.Range(0, s.Weights.Cells.Count).SelectMany(c => s.Weights.Of(h, c).ToArray())))];

    static IEnumerable<double> Forecasts(BacktestResult result) => result.Cases.Where(c => c.Model == "ensemble").Select(c => c.Forecast);

    [Fact]
    public void Weights_add_up_to_one_and_none_is_negative()
    {
        foreach (var set in Run(MadeUpHistory.Make(4)).Sets)
        {
            var weights = new double[set.Members.Count];
            foreach (var years in (int[])[1, 3, 7, 10, 17])
            {
                for (var cell = 0; cell < set.Weights.Cells.Count; cell++)
                {
                    set.Weights.At(years, cell, weights);
                    Assert.Equal(1, weights.Sum(), 1e-9);
                    Assert.All(weights, w => Assert.True(w >= 0));
                }
            }
        }
    }

    [Fact]
    public void An_area_that_grows_by_the_same_number_is_forecast_exactly_by_linear() => Law.Holds(Gen.Choose(-500, 500).ToArbitrary(), change =>
    {
        var totals = Enumerable.Range(0, 21).Select(i => 100_000.0 + change * i).ToArray();
        var known = new History([new("A", "A", "borough", 1)], new(2000, 2020), totals, new Dictionary<Component, double[]>()).Until(2010);
        var forecast = new Linear(5).Project(known, 10)!;
        for (var step = 1; step <= 10; step++) Assert.Equal(totals[10 + step], forecast.Totals[step - 1][0], 1e-6);
    });

    [Fact]
    public void Cohorts_that_go_on_as_they_did_are_forecast_exactly_by_hamilton_perry()
    {
        // Everyone of an age becomes 0.99 of them a year later; the same number is born.
        var people = Enumerable.Range(0, 2 * 91).Select(i => i % 91 == 90 ? 1000 * Math.Pow(0.99, 90) / 0.01 : 1000 * Math.Pow(0.99, i % 91)).ToArray();
        var totals = Enumerable.Repeat(people.Sum(), 21).ToArray();
        var history = new History([new("A", "A", "borough", 1)], new(2000, 2020), totals, new Dictionary<Component, double[]>()) { Stocks = [new(2003, people), new(2010, people)] };
        var forecast = new HamiltonPerry().Project(history.Until(2010), 10)!;
        Assert.All(forecast.People, step => Assert.All(step.Zip(people), c => Assert.Equal(c.Second, c.First, 1e-6 * c.Second)));
    }
}
