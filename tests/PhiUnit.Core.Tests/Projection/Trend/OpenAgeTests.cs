using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Core.Tests.Projection.Trend;

public class OpenAgeTests
{
    [Fact]
    public void Folding_keeps_the_total_and_the_ages_below()
    {
        double[] counts = [5, 4, 3, 2, 1], folded = new double[3];
        OpenAge.FoldCounts(counts, folded);
        Assert.Equal([5, 4, 6], folded);
    }

    [Fact]
    public void Mortality_moves_on_by_a_year_and_the_open_age_is_weighted_with_its_people()
    {
        // Ages at start 0, 1, 2, 3; open at 2: those who end at 2 and over were 1, 2 or 3.
        double[] byAge = [0.1, 0.2, 0.4, 0.8], start = [10, 100, 50, 50], folded = new double[3];
        OpenAge.MortalityByAgeAtEnd(0.05, byAge, start, folded);
        Assert.Equal(0.05, folded[0]);
        Assert.Equal(0.1, folded[1]);
        Assert.Equal((0.2 * 100 + 0.4 * 50 + 0.8 * 50) / 200, folded[2], 1e-15);
    }

    [Fact]
    public void Fertility_by_age_at_end_keeps_the_total_fertility_rate()
    {
        double[] byAgeAtBirth = [0, 0, 0.1, 0.3, 0.2, 0, 0], byAgeAtEnd = new double[7];
        OpenAge.FertilityByAgeAtEnd(byAgeAtBirth, byAgeAtEnd);
        Assert.Equal(byAgeAtBirth.Sum(), byAgeAtEnd.Sum(), 1e-15);
        Assert.Equal(0.2, byAgeAtEnd[3], 1e-15);
    }

    [Fact]
    public void A_group_is_spread_as_its_mortality_thins_it_and_keeps_its_total()
    {
        var spread = new double[3];
        OpenAge.SpreadGroup(700, [0.9, 0.5, 0.5], spread); // 1, 1/2, 1/4 of the first age
        for (var age = 0; age < 3; age++) Assert.Equal(((double[])[400, 200, 100])[age], spread[age], 1e-12);
    }
}
