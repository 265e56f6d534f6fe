using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Tests.Projection;

public class NationalConstraintLaws
{
    [Fact]
    public void Constrained_components_are_those_of_the_nation_and_every_cell_balances()
    {
        var c = Closed(seed: 3);
        var targets = Targets(c, factor: 1.07);
        var constraint = new NationalConstraint(targets, new(Components: true, Population: false));
        var result = CohortProjection.Run(c.Years, c.Start, c.Rates, constraint: constraint);

        Assert.True(Balance.Of(result).Holds);
        foreach (var year in c.Years.StepYears)
        {
            var step = year - c.Years.First - 1;
            AssertSums(targets.In(targets.Deaths, step), result, Component.Deaths, year);
            AssertSums(targets.In(targets.Immigrants, step), result, Component.InternationalIn, year);
            AssertSums(targets.In(targets.Emigrants, step), result, Component.InternationalOut, year);
            Assert.Equal(targets.In(targets.Births, step).ToArray().Sum(), result.Of(Component.Births, year).ToArray().Sum(), 1e-6);
        }
        Assert.All(constraint.Report, row => Assert.InRange(row.Residual, 0, 1e-9));
        Assert.Equal(5 * c.Years.Steps, constraint.Report.Count);
    }

    [Fact]
    public void Targets_that_the_places_meet_change_nothing()
    {
        var c = Closed(seed: 4);
        var free = CohortProjection.Run(c.Years, c.Start, c.Rates);
        var constrained = CohortProjection.Run(c.Years, c.Start, c.Rates, constraint: new(Targets(c, 1), new(true, true)));
        foreach (var year in c.Years.StepYears)
        {
            var (expected, found) = (free.Population(year).ToArray(), constrained.Population(year).ToArray());
            for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], found[i], 1e-7 * Math.Max(1, expected[i]));
        }
    }

    [Fact]
    public void A_constrained_population_is_the_nation_and_the_difference_is_a_component()
    {
        var c = Closed(seed: 5);
        var targets = Targets(c, 1);
        for (var i = 0; i < targets.Population.Length; i++) targets.Population[i] *= 1.01;
        var result = CohortProjection.Run(c.Years, c.Start, c.Rates, constraint: new(targets, new(Components: false, Population: true)));

        Assert.True(Balance.Of(result).Holds);
        foreach (var year in c.Years.StepYears)
        {
            var wanted = targets.In(targets.Population, year - c.Years.First - 1).ToArray();
            var found = SystemSums(c, result.Population(year).ToArray());
            for (var i = 0; i < wanted.Length; i++) Assert.Equal(wanted[i], found[i], 1e-9 * wanted[i]);
        }
        Assert.True(result.Of(Component.Adjustment, c.Years.First + 1).ToArray().Sum() > 0);
    }

    [Fact]
    public void Where_homes_lead_some_places_their_totals_stay_and_the_others_take_up_the_moves()
    {
        var c = Closed(seed: 6);
        var homes = Households.HousingLedLaws.Homes(Only(c));
        var housing = new Core.Households.HousingLed(homes, new(0, true, true), places: [1]);
        var result = CohortProjection.Run(c.Years, c.Start, c.Rates, housing);
        Assert.True(Balance.Of(result).Holds);
        Assert.InRange(Core.Projection.Trend.ClosedSystem.LargestInternalNet(result, c.Rates), 0, 1e-6);

        var free = CohortProjection.Run(c.Years, c.Start, c.Rates);
        var length = c.Shape.Length / c.Shape.Places;
        double Total(ProjectionResult of, int place) => of.Population(c.Years.Last).Slice(place * length, length).ToArray().Sum();
        Assert.NotEqual(Total(free, 1), Total(result, 1), 1.0);
        Assert.NotEqual(Total(free, 0), Total(result, 0), 0.01);
    }

    /// <summary>The one place that homes lead, as a projection of its own.</summary>
    static RandomProjection Only(RandomProjection c) => new(places: 1, c.Shape.Ages.Open, draws: 1, c.Years.Steps, seed: 1);

    /// <summary>With one sex ratio at birth for all places, as the nation has one.</summary>
    static RandomProjection Closed(int seed)
    {
        var c = new RandomProjection(places: 4, openAge: 15, draws: 1, steps: 4, seed).Closed(seed);
        Array.Fill(c.Rates.SexRatioAtBirth, 1.05);
        return c;
    }

    /// <summary>What the unconstrained places add up to, components scaled.</summary>
    static NationalTargets Targets(RandomProjection c, double factor)
    {
        var result = c.Run();
        var targets = new NationalTargets(c.Shape.Ages, c.Years);
        foreach (var year in c.Years.StepYears)
        {
            var step = year - c.Years.First - 1;
            void Take(Component component, double[] into) =>
                SystemSums(c, result.Of(component, year).ToArray()).Select(people => factor * people).ToArray().CopyTo(targets.In(into, step));
            Take(Component.Deaths, targets.Deaths);
            Take(Component.InternationalIn, targets.Immigrants);
            Take(Component.InternationalOut, targets.Emigrants);
            Take(Component.InternalOut, targets.ToOutside);
            for (var i = 0; i < targets.In(targets.ToOutside, step).Length; i++)
            {
                targets.In(targets.ToOutside, step)[i] *= c.Rates.Pool!.OutsideShareIn(step)[i];
                targets.In(targets.FromOutside, step)[i] = c.Rates.Pool.FromOutsideIn(step)[i];
            }
            var births = SystemSums(c, result.Of(Component.Births, year).ToArray());
            (targets.In(targets.Births, step)[0], targets.In(targets.Births, step)[1]) = (factor * births[0], factor * births[c.Shape.Ages.Count]);
            SystemSums(c, result.Population(year).ToArray()).CopyTo(targets.In(targets.Population, step));
        }
        return targets;
    }

    static double[] SystemSums(RandomProjection c, double[] cells)
    {
        var sums = new double[c.Shape.Length / c.Shape.Places];
        for (var i = 0; i < cells.Length; i++) sums[i % sums.Length] += cells[i];
        return sums;
    }

    static void AssertSums(ReadOnlySpan<double> wanted, ProjectionResult result, Component component, int year)
    {
        var sums = new double[wanted.Length];
        var cells = result.Of(component, year);
        for (var i = 0; i < cells.Length; i++) sums[i % sums.Length] += cells[i];
        for (var i = 0; i < sums.Length; i++) Assert.Equal(wanted[i], sums[i], 1e-9 * Math.Max(1, wanted[i]));
    }
}
