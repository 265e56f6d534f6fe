using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Tests.Projection;

public class AlreadyHereLaws
{
    [Fact]
    public void They_are_some_of_the_people_and_all_of_them_at_the_start() => Law.Holds(RandomProjection.AnyAgedOn, c =>
    {
        var result = c.Run();
        var here = AlreadyHere.Of(result, c.Rates);
        Assert.Equal(c.Start, here[..c.Shape.Length]);
        foreach (var year in c.Years.StepYears)
        {
            var people = result.Population(year);
            for (var i = 0; i < people.Length; i++)
                Assert.InRange(here[(year - c.Years.First) * c.Shape.Length + i], 0, people[i] * (1 + 1e-12) + 1e-9);
        }
    });

    [Fact]
    public void Where_nobody_arrives_everyone_was_already_here() => Law.Holds(RandomProjection.AnyAgedOn, c =>
    {
        Array.Clear(c.Rates.InternalIn.UseCount());
        Array.Clear(c.Rates.InternationalIn.UseCount());
        var result = c.Run();
        var here = AlreadyHere.Of(result, c.Rates);
        var last = result.Population(c.Years.Last);
        for (var i = 0; i < last.Length; i++) Assert.Equal(last[i], here[c.Years.Steps * c.Shape.Length + i], 1e-9);
    });

    [Theory]
    [InlineData(Convention.MidStep)]
    [InlineData(Convention.EndStep)]
    public void Another_convention_is_refused(Convention convention)
    {
        var c = new RandomProjection(places: 1, openAge: 3, draws: 1, steps: 1, seed: 1, convention);
        Assert.Contains($"{convention} found", Assert.Throws<ArgumentException>(() => AlreadyHere.Of(c.Run(), c.Rates)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Newcomers_who_stay_and_bear_children_are_counted_with_their_children()
    {
        // Ten women of age 1 arrive in the first year; a woman bears one child at age 2 and over; nobody dies or leaves.
        var shape = new CohortShape(1, new(2));
        var rates = new ProjectionRates(shape, 2);
        Array.Fill(rates.SexRatioAtBirth, 1);
        rates.Fertility[2] = rates.Fertility[5] = 1;
        rates.InternalIn.UseCount()[1] = 10;

        var result = CohortProjection.Run(new(2023, 2025), [0, 5, 0, 0, 0, 0], rates);
        var here = AlreadyHere.Of(result, rates);

        double[] newcomers = [.. result.Population(2025).ToArray().Zip(here[12..], (all, old) => all - old)];
        Assert.Equal([5, 0, 10, 5, 0, 0], newcomers);
    }
}
