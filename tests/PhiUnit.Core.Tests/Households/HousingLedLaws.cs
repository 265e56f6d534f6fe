using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Tests.Projection;

namespace PhiUnit.Core.Tests.Households;

public class HousingLedLaws
{
    [Fact]
    public void Household_population_is_households_times_size() => Law.Holds(RandomProjection.Any, c =>
    {
        var rates = Homes(c);
        var housing = new HousingLed(rates, new(Alpha: 0.3, Uplift: true, Loop: true));
        var result = CohortProjection.Run(c.Years, c.Start, c.Rates, housing);
        Assert.True(Balance.Of(result).Holds, $"{Balance.Of(result)}");
        foreach (var year in c.Years.StepYears)
        {
            for (var place = 0; place < c.Shape.Places; place++)
            {
                var figures = housing.Of(year, place);
                var people = HouseholdSize.Of(rates, year, result.Population(year), place).Population;
                var clipped = result.Of(Component.Clipped, year).ToArray().Sum();
                if (clipped == 0) Assert.Equal(figures.SizeApplied * figures.Households, people, 1e-9 * people);
            }
        }
    });

    [Fact]
    public void Alpha_one_returns_the_trend_total() => Law.Holds(RandomProjection.Any, c =>
    {
        var led = CohortProjection.Run(c.Years, c.Start, c.Rates, new HousingLed(Homes(c), new(Alpha: 1, Uplift: true, Loop: false)));
        var trend = c.Run();
        foreach (var year in c.Years.StepYears)
        {
            var (expected, found) = (trend.Population(year).ToArray(), led.Population(year).ToArray());
            for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], found[i], 1e-7 * Math.Max(1, expected[i]));
        }
    });

    [Fact]
    public void With_the_loop_and_no_uplift_the_people_form_the_households_of_the_homes()
    {
        var c = new RandomProjection(places: 3, openAge: 90, draws: 1, steps: 10, seed: 3);
        var rates = Homes(c);
        var housing = new HousingLed(rates, new(Alpha: 0, Uplift: false, Loop: true));
        var result = CohortProjection.Run(c.Years, c.Start, c.Rates, housing);
        foreach (var year in c.Years.StepYears)
        {
            for (var place = 0; place < c.Shape.Places; place++)
            {
                var represented = HouseholdSize.Of(rates, year, result.Population(year), place).RepresentedHouseholds;
                Assert.Equal(rates.Households(year, place), represented, 0.5);
                Assert.InRange(housing.Of(year, place).Iterations, 2, 50);
            }
        }
    }

    /// <summary>Homes for about as many people as the trend has, two a household; a few live in communal establishments.</summary>
    internal static HouseholdRates Homes(RandomProjection c)
    {
        var rates = new HouseholdRates(c.Shape, c.Years);
        var trend = c.Run();
        for (var year = c.Years.First; year <= c.Years.Last; year++)
        {
            for (var place = 0; place < c.Shape.Places; place++)
            {
                foreach (var sex in Enum.GetValues<Sex>())
                {
                    for (var age = 0; age < c.Shape.Ages.Count; age++)
                    {
                        rates.RepresentativeRate[rates.Cell(year, place, sex, age)] = 0.3 + 0.4 * age / c.Shape.Ages.Count;
                        rates.Communal[rates.Cell(year, place, sex, age)] = 0.5;
                    }
                }
                rates.OccupiedShare[rates.At(year, place)] = 0.96;
                rates.Dwellings[rates.At(year, place)] =
                    1.03 * HouseholdSize.Of(rates, year, trend.Population(year), place).RepresentedHouseholds / 0.96;
            }
        }
        return rates;
    }
}
