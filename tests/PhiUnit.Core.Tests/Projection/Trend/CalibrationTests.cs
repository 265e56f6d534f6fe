using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Core.Tests.Projection.Trend;

public class CalibrationTests
{
    const int Open = 90;
    static readonly CohortShape Shape = new(2, new AgeAxis(Open));
    static readonly YearRange Years = new(2022, 2030);

    readonly NationalRates _national = National();
    readonly double[] _start = People(seed: 3, scale: 3000, places: 2);
    readonly double[] _end = People(seed: 4, scale: 3000, places: 2);

    LocalObservation[] Observed =>
    [
        Observation(0, births: 3100, deaths: 1500, arrivals: 9000, leavers: 15000, immigrants: 9500, emigrants: 3000),
        Observation(1, births: 2000, deaths: 1800, arrivals: 20000, leavers: 16000, immigrants: 3000, emigrants: 1700),
    ];

    [Theory]
    [InlineData("nation")]
    [InlineData("residuals")]
    [InlineData("Rogers-Castro")]
    [InlineData("published")]
    public void The_calibration_step_gives_back_what_was_observed(string pattern)
    {
        var step = new CalibrationStep(Shape, _national, 2023, _start, Observed);
        var mobility = pattern switch
        {
            "nation" => LocalMobility.National(Shape, _national),
            "residuals" => LocalMobility.FromResiduals(step, _end),
            "Rogers-Castro" => LocalMobility.FromResiduals(step, _end).Smoothed(step),
            _ => PublishedMobility.Of(step, Flows((place, age) => place == 0 ? 1 + age : 100)),
        };
        var levels = Calibration.Levels(step, mobility, _start, Observed);
        var rates = TrendRates.Build(Shape, Years, _national, levels, mobility);

        var result = CohortProjection.Run(Years, _start, rates);

        for (var place = 0; place < Shape.Places; place++)
        {
            double Sum(Component component) => result.Of(component, 2023).Slice(Shape.Row(place, Sex.Female), Shape.RowLength * 2).ToArray().Sum();
            var observed = Observed[place];
            Assert.Equal(observed.Births, Sum(Component.Births), 1e-6);
            Assert.Equal(observed.Deaths, Sum(Component.Deaths), 1e-6);
            Assert.Equal(observed.Leavers, Sum(Component.InternalOut), 1e-6);
            Assert.Equal(observed.Arrivals, Sum(Component.InternalIn), 1e-6);
            Assert.Equal(observed.Immigrants, Sum(Component.InternationalIn), 1e-6);
            Assert.Equal(observed.Emigrants, Sum(Component.InternationalOut), 1e-6);
        }
        Assert.True(Balance.Of(result).Holds);
        Assert.Equal(0, Enumerable.Range(2023, 8).Sum(year => result.Of(Component.Clipped, year).ToArray().Sum()));
    }

    [Fact]
    public void Published_flows_with_the_ages_of_the_country_leave_international_ages_as_they_are()
    {
        var step = new CalibrationStep(Shape, _national, 2023, _start, Observed);
        var flows = Flows((_, _) => 50);
        _national.Step(_national.InternationalIn, 2023).CopyTo(flows.CountryIn);
        for (var i = 0; i < flows.InternationalIn.Length; i++) flows.InternationalIn[i] = flows.CountryIn[i % flows.CountryIn.Length] / 100;
        Assert.All(PublishedMobility.Of(step, flows).Immigrants, ratio => Assert.Equal(1, ratio, 1e-12));
    }

    [Fact]
    public void Published_flows_set_the_ages_at_which_people_leave()
    {
        var step = new CalibrationStep(Shape, _national, 2023, _start, Observed);
        var mobility = PublishedMobility.Of(step, Flows((place, age) => place == 0 && age != 40 ? 0 : 100));
        var rates = TrendRates.Build(Shape, Years, _national, Calibration.Levels(step, mobility, _start, Observed), mobility);
        var leavers = CohortProjection.Run(Years, _start, rates).Of(Component.InternalOut, 2025);
        for (var age = 0; age <= Open; age++) Assert.Equal(age == 40, leavers[Shape.Cell(0, Sex.Male, age)] > 0);
        Assert.True(leavers[Shape.Cell(1, Sex.Male, 39)] > 0);
    }

    [Fact]
    public void A_published_flow_of_nobody_leaves_the_pattern_of_the_nation()
    {
        var step = new CalibrationStep(Shape, _national, 2023, _start, Observed);
        var mobility = PublishedMobility.Of(step, Flows((place, _) => place == 0 ? 0 : 100));
        var national = LocalMobility.National(Shape, _national);
        var own = Shape.Row(0, Sex.Female)..Shape.Row(1, Sex.Female);
        Assert.Equal(national.Out[own], mobility.Out[own]);
        Assert.Equal(national.Emigrants[own], mobility.Emigrants[own]);
        Assert.NotEqual(national.Out, mobility.Out);
    }

    /// <summary>All four flows of each place by age; the country has ten times the people of the two places.</summary>
    PublishedFlows Flows(Func<int, int, double> people)
    {
        var flows = new PublishedFlows(Shape);
        for (var i = 0; i < Shape.Length; i++)
        {
            var (place, cell) = (i / flows.CountryIn.Length, i % flows.CountryIn.Length);
            flows.InternalIn[i] = flows.InternalOut[i] = flows.InternationalIn[i] = flows.InternationalOut[i] = people(place, cell % (Open + 1));
            flows.Exposed[i] = _start[i];
            flows.CountryExposed[cell] += 10 * _start[i];
            flows.CountryIn[cell] += 500;
            flows.CountryOut[cell] += 300;
        }
        return flows;
    }

    [Fact]
    public void Mobility_from_residuals_has_the_net_migration_of_the_estimates_in_every_band()
    {
        var step = new CalibrationStep(Shape, _national, 2023, _start, Observed);
        var national = LocalMobility.National(Shape, _national);
        var mobility = LocalMobility.FromResiduals(step, _end);
        foreach (var sex in Enum.GetValues<Sex>())
        {
            foreach (var (from, to) in ((int, int)[])[(18, 18), (30, 34), (75, Open)])
            {
                double net = 0, residual = 0;
                for (var age = from; age <= to; age++)
                {
                    var cell = Shape.Cell(1, sex, age);
                    net += step.InternalIn[cell] * mobility.In[cell] / national.In[cell] - step.InternalOut[cell] * mobility.Out[cell] / national.Out[cell];
                    residual += _end[cell] - step.Survivors[cell] - step.InternationalNet[cell];
                }
                Assert.Equal(residual, net, 1e-6);
            }
        }
    }

    [Fact]
    public void Rates_follow_the_nation_from_year_to_year()
    {
        var step = new CalibrationStep(Shape, _national, 2023, _start, Observed);
        var mobility = LocalMobility.National(Shape, _national);
        var rates = TrendRates.Build(Shape, Years, _national, Calibration.Levels(step, mobility, _start, Observed), mobility);
        var cell = Shape.Cell(1, Sex.Male, 70);
        var nationalCell = _national.Shape.Cell(0, Sex.Male, 70);
        Assert.Equal(
            _national.Step(_national.Mortality, 2030)[nationalCell] / _national.Step(_national.Mortality, 2023)[nationalCell],
            rates.Mortality[7 * Shape.Length + cell] / rates.Mortality[cell],
            1e-12);
    }

    [Fact]
    public void Years_that_the_nation_does_not_cover_are_refused()
    {
        var mobility = LocalMobility.National(Shape, _national);
        var refusal = Assert.Throws<ArgumentException>(() => TrendRates.Build(Shape, new(2022, 2031), _national, new LocalLevel[2], mobility));
        Assert.Contains("2031", refusal.Message, StringComparison.Ordinal);
    }

    LocalObservation Observation(int place, double births, double deaths, double arrivals, double leavers, double immigrants, double emigrants) => new()
    {
        Births = births,
        Deaths = deaths,
        Arrivals = arrivals,
        Leavers = leavers,
        Immigrants = immigrants,
        Emigrants = emigrants,
        // Rates of the calibration year itself, so that its step must give the counts back.
        InternalOutRate = leavers / AtStart(place),
        InternalInRate = arrivals / (_national.PopulationAt(2022).ToArray().Sum() - AtStart(place)),
        ImmigrationShare = immigrants / _national.Step(_national.InternationalIn, 2023).ToArray().Sum(),
        EmigrationShare = emigrants / _national.Step(_national.InternationalOut, 2023).ToArray().Sum(),
    };

    double AtStart(int place) => _start.AsSpan(Shape.Row(place, Sex.Female), Shape.RowLength * 2).ToArray().Sum();

    static NationalRates National()
    {
        var national = new NationalRates(new(Open), Years, 1.05);
        for (var year = Years.First; year <= Years.Last; year++) People(seed: 1, scale: 700_000, places: 1).CopyTo(national.PopulationAt(year));
        foreach (var year in Years.StepYears)
        {
            for (var age = 15; age < 47; age++) national.FertilityAt(year)[age] = 0.06 * Math.Exp(-Math.Pow((age - 31) / 7.0, 2));
            for (var i = 0; i < national.Shape.Length; i++)
            {
                var age = i % (Open + 1);
                national.Step(national.Mortality, year)[i] = Math.Min(0.25, 0.00005 * Math.Exp(age / 10.5)) * (1 - 0.01 * (year - 2023));
                national.Step(national.InternationalIn, year)[i] = 12_000 * Math.Exp(-Math.Pow((age - 24) / 12.0, 2)) + 50;
                national.Step(national.InternationalOut, year)[i] = 5_000 * Math.Exp(-Math.Pow((age - 27) / 12.0, 2)) + 20;
                national.Mobility[i] = 0.002 + 0.01 * Math.Exp(-Math.Pow((age - 20) / 5.0, 2));
            }
        }
        return national;
    }

    static double[] People(int seed, double scale, int places)
    {
        var random = new Random(seed);
        var people = new double[places * 2 * (Open + 1)];
        for (var i = 0; i < people.Length; i++)
        {
            var age = i % (Open + 1);
            people[i] = scale * (0.9 + 0.2 * random.NextDouble()) / (1 + Math.Exp((age - 75) / 6.0));
        }
        return people;
    }
}
