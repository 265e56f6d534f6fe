using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Core.Tests.HealthIndex;

public class IndexRefusalTests
{
    [Fact]
    public void Every_missing_value_is_named_by_area_year_and_indicator()
    {
        var world = IndexWorld.Create(1);
        var indicators = world.Nodes.Where(x => x.Level == IndexLevel.Indicator).Select(x => x.Code).ToList();
        var values = world.Panel.Values.ToArray();
        values[world.AreaCount + 2] = double.NaN;
        values[^1] = double.NaN;
        var faults = FaultsOf(world with { Panel = world.Panel with { Values = values } });

        Assert.Equal(
            [
                $"area E02, year 2016, indicator {indicators[0]}: value is missing, expected a number",
                $"area {world.Panel.Areas[^1]}, year {world.Panel.Years[^1]}, indicator {indicators[^1]}: value is missing, expected a number",
            ],
            faults);
    }

    [Theory]
    [InlineData(Transform.Log, 0.0, "a number above 0 (log)")]
    [InlineData(Transform.SquareRoot, -1.0, "a number of 0 or more (square-root)")]
    [InlineData(Transform.Reciprocal, 0.0, "a number other than 0 (reciprocal)")]
    public void A_value_that_cannot_be_transformed_is_refused(Transform transform, double value, string expected)
    {
        var world = IndexWorld.Create(2).WithNodes(x => x.Level == IndexLevel.Indicator ? x with { Transform = transform } : x);
        var values = world.Panel.Values.ToArray();
        values[0] = value;
        Assert.EndsWith($"expected {expected}", Assert.Single(FaultsOf(world with { Panel = world.Panel with { Values = values } })), StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_without_spread_is_refused()
    {
        var world = IndexWorld.Create(3);
        var code = world.Nodes.First(x => x.Level == IndexLevel.Indicator).Code;
        var faults = FaultsOf(world.WithValues((indicator, x) => indicator == 0 ? 0.1 : x));
        Assert.StartsWith($"{code}: standard deviation over areas in 2015 is 0", faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Arrays_of_another_length_are_refused_with_both_lengths()
    {
        var panel = IndexWorld.Create(4).Panel with { Population = new double[5] };
        var message = Assert.Throws<ArgumentException>(() => (IndexWorld.Create(4) with { Panel = panel }).Compute()).Message;
        Assert.Contains("panel.Population.Length is 5", message, StringComparison.Ordinal);
        Assert.Contains($"is {panel.Areas.Count * panel.Years.Count}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_do_not_fit_are_refused_all_at_once()
    {
        var world = IndexWorld.Create(5);
        var indicator = world.Nodes.First(x => x.Level == IndexLevel.Indicator).Code;
        var rules = world.Rules with
        {
            BaseYear = 1999,
            CarryForward = [new(indicator, [2016], 2015), new("nowhere", [1998], 2015), new("all", [2016, 2016], 2016), new("d1", [], 2015)],
        };
        var population = world.Panel.Population.ToArray();
        population[0] = 0;
        var faults = FaultsOf(world with { Rules = rules, Panel = world.Panel with { Population = population } });

        var expected = new[]
        {
            "rules: base_year is 1999", $"carry_forward {indicator}: code is '{indicator}', an indicator", "carry_forward nowhere: code is 'nowhere', not in",
            "carry_forward nowhere: years is 1998", "carry_forward all: from is 2016, itself replaced", "carry_forward d1: years is empty",
            "carry_forward all: years is 2016 more than once", "area E00, year 2015: population is 0",
        };
        Assert.Equal(expected.Length, faults.Count);
        Assert.All(expected.Zip(faults), x => Assert.StartsWith(x.First, x.Second, StringComparison.Ordinal));
    }

    private static List<string> FaultsOf(IndexWorld world) =>
        [.. Assert.Throws<IndexFaultException>(world.Compute).Faults.Select(x => x.ToString())];
}
