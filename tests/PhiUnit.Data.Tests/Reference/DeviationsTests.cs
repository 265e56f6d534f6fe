using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Tests.Reference;

public class DeviationsTests
{
    [Fact]
    public void Every_rate_has_one_deviation_that_can_be_drawn_and_says_that_it_is_not_calibrated()
    {
        Assert.Equal(Enum.GetValues<DrawnRate>(), Deviations.All.Select(d => d.Rate).Order());
        Assert.All(Deviations.All, d =>
        {
            Assert.True(d.Value.StandardDeviation > 0, $"{d}");
            Assert.True(d.Unit.Length > 0 && d.Period.Length > 0, $"{d}");
            Assert.StartsWith("Chosen here; not yet calibrated against past projections.", d.Source, StringComparison.Ordinal);
        });
        // The setting refuses what a deviation cannot be.
        var setting = Deviations.Setting(12, uint.MaxValue);
        Assert.Equal((12, uint.MaxValue), (setting.Draws, setting.Seed));
        Assert.All(Deviations.All, d => Assert.Equal(d.Value, setting.Of(d.Rate)));
    }
}
