using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Tests.Reference;

public class DeviationsTests
{
    [Fact]
    public void Every_rate_has_one_deviation_that_can_be_drawn_and_says_where_it_comes_from()
    {
        Assert.Equal(Enum.GetValues<DrawnRate>(), Deviations.All.Select(d => d.Rate).Order());
        Assert.All(Deviations.All, d =>
        {
            Assert.True(d.Value.StandardDeviation > 0 || d.Value.Initial > 0, $"{d}");
            Assert.True(d.Unit.Length > 0 && d.Period.Length > 0, $"{d}");
            Assert.True(d.Source.Contains("ONS", StringComparison.Ordinal) || d.Source.Contains("MHCLG", StringComparison.Ordinal), $"{d}");
        });
        // The setting refuses what a deviation cannot be.
        var setting = Deviations.Setting(12, uint.MaxValue);
        Assert.Equal((12, uint.MaxValue), (setting.Draws, setting.Seed));
        Assert.All(Deviations.All, d => Assert.Equal(d.Value, setting.Of(d.Rate)));
    }
}
