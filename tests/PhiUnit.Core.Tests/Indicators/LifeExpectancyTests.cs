using FsCheck.Fluent;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

/// <summary>Life tables against PHEindicatormethods 2.1.0 (20 bands, values and limits to 1e-9), and their laws.</summary>
public class LifeExpectancyTests
{
    const string Folder = "fixtures/projection/life_expectancy_phe";

    /// <summary>Deaths and population of 5 bands: 0, 1-4, 5-9, 10-64, 65 and over.</summary>
    static readonly FsCheck.Arbitrary<int[]> Any = Arb.From(Gen.ArrayOf(Gen.Choose(1, 900), 10).Where(x => x.Length == 10));

    static readonly double[] Widths = [1, 4, 5, 55, 0], Shares = [0.1, 0.5, 0.5, 0.5, 0];

    [SharedFact(Folder)]
    public void Values_and_limits_are_the_peers()
    {
        var input = FixtureTable.Read($"{Folder}/input.csv");
        var expected = FixtureTable.Read($"{Folder}/expected_95.csv").Groups("area", "sex").ToDictionary(g => g.Key, g => g.ToList());
        var table = FixtureTable.Read($"{Folder}/expected_95.csv");
        var compared = 0;
        foreach (var group in input.Groups("area", "sex").Where(g => expected.ContainsKey(g.Key)))
        {
            var ages = input.Numbers(group, "startage");
            var (years, variances) = Table(ages, input.Numbers(group, "deaths"), input.Numbers(group, "pop"));
            foreach (var row in expected[group.Key].Where(r => !double.IsNaN(table.Number(r, "value"))))
            {
                var i = Array.IndexOf(ages, table.Number(row, "startage"));
                var limits = new Confidence(0.95).Around(years[i], Math.Sqrt(variances[i]));
                Close.To(table.Number(row, "value"), years[i], $"{group.Key} at {ages[i]}");
                Close.To(table.Number(row, "lowercl"), limits.Lower, $"{group.Key} at {ages[i]}, lower");
                Close.To(table.Number(row, "uppercl"), limits.Upper, $"{group.Key} at {ages[i]}, upper");
                compared++;
            }
        }
        Assert.True(compared >= 100, $"{compared} values compared");
    }

    [Fact]
    public void With_everybody_healthy_healthy_life_expectancy_is_life_expectancy() => Law.Holds(Any, c =>
    {
        var (deaths, populations) = Figures(c);
        var (years, variances) = (new double[5], new double[5]);
        var (healthy, healthyVariances) = (new double[5], new double[5]);
        LifeExpectancy.Compute(Inputs(deaths, populations), years, variances);
        HealthyLifeExpectancy.Compute(Inputs(deaths, populations), [1, 1, 1, 1, 1], [50, 50, 50, 50, 50], healthy, healthyVariances);
        for (var i = 0; i < 5; i++)
        {
            Close.To(years[i], healthy[i], "years", 1e-12);
            Close.To(variances[i], healthyVariances[i], "variance", 1e-12);
        }
    });

    [Fact]
    public void Healthy_and_unhealthy_years_add_up_to_life_expectancy() => Law.Holds(Any, c =>
    {
        var (deaths, populations) = Figures(c);
        double[] healthy = [0.99, 0.95, 0.9, 0.7, 0.4];
        var (years, all, well, ill, unused) = (new double[5], new double[5], new double[5], new double[5], new double[5]);
        LifeExpectancy.Compute(Inputs(deaths, populations), all, unused);
        HealthyLifeExpectancy.Compute(Inputs(deaths, populations), healthy, [], well, unused);
        HealthyLifeExpectancy.Compute(Inputs(deaths, populations), Array.ConvertAll(healthy, p => 1 - p), [], ill, unused);
        for (var i = 0; i < 5; i++) Close.To(all[i], well[i] + ill[i], "years", 1e-12);
    });

    /// <summary>The Sullivan variance written out with survivors and person-years, as in Jagger, Van Oyen and Robine.</summary>
    [Fact]
    public void Both_terms_of_the_variance_are_those_of_the_life_table_written_out() => Law.Holds(Any, c =>
    {
        var (deaths, populations) = Figures(c);
        double[] prevalence = [0.99, 0.95, 0.9, 0.7, 0.4], samples = [30, 40, 50, 300, 100];
        var (years, variances) = (new double[5], new double[5]);
        HealthyLifeExpectancy.Compute(Inputs(deaths, populations), prevalence, samples, years, variances);
        Close.To(WrittenOut(deaths, populations, prevalence, samples), variances[0], "variance", 1e-9);
    });

    [Fact]
    public void Splitting_the_open_band_changes_what_lies_below_it_only_by_the_tables_own_grain()
    {
        var (whole, unused) = Table([0, 1, 5, 80], [10, 2, 300, 800], [1000, 4000, 90_000, 8000]);
        var (split, _) = Table([0, 1, 5, 80, 90], [10, 2, 300, 500, 300], [1000, 4000, 90_000, 6000, 2000]);
        Assert.Equal(whole[0], split[0], 0.5);
        Assert.NotEqual(whole[0], split[0]);
        Assert.All(unused, v => Assert.True(v > 0));
    }

    [Fact]
    public void A_band_in_which_all_die_leaves_no_NaN_behind_it()
    {
        var (years, variances) = Table([0, 1, 5, 10], [10, 4000, 3, 4], [10_000, 4000, 5, 6]);
        Assert.All(years, y => Assert.True(double.IsFinite(y)));
        Assert.All(variances, v => Assert.True(double.IsFinite(v)));
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => LifeExpectancy.Compute(Inputs([1, 2], [3, 4]), new double[2], new double[2]));

    static (double[] Deaths, double[] Populations) Figures(int[] c) => (
        [.. c.Take(5).Select(d => (double)d)],
        [.. c.Take(5).Zip(c.Skip(5), (d, p) => (double)d + 20 * p)]);

    static (double[] Years, double[] Variances) Table(double[] ages, double[] deaths, double[] populations)
    {
        var (years, variances) = (new double[ages.Length], new double[ages.Length]);
        LifeExpectancy.Compute(
            new()
            {
                Widths = [.. ages.Select((a, i) => i + 1 < ages.Length ? ages[i + 1] - a : double.NaN)],
                Shares = Array.ConvertAll(ages, a => a == 0 ? 0.1 : 0.5),
                Deaths = deaths,
                Populations = populations,
            },
            years, variances);
        return (years, variances);
    }

    static LifeTableInputs Inputs(double[] deaths, double[] populations) => new() { Widths = Widths, Shares = Shares, Deaths = deaths, Populations = populations };

    static double WrittenOut(double[] deaths, double[] populations, double[] prevalence, double[] samples)
    {
        var (l, personYears, q) = (new double[6], new double[5], new double[5]);
        l[0] = 100_000;
        for (var i = 0; i < 5; i++)
        {
            var rate = deaths[i] / populations[i];
            q[i] = i == 4 ? 1 : Math.Min(1, Widths[i] * rate / (1 + Widths[i] * (1 - Shares[i]) * rate));
            l[i + 1] = l[i] * (1 - q[i]);
            personYears[i] = i == 4 ? l[i] / rate : Widths[i] * (l[i + 1] + Shares[i] * l[i] * q[i]);
        }
        var variance = 0.0;
        for (var i = 0; i < 5; i++)
        {
            variance += personYears[i] * personYears[i] * prevalence[i] * (1 - prevalence[i]) / samples[i];
            var later = 0.0;
            for (var j = i + 1; j < 5; j++) later += prevalence[j] * personYears[j];
            var rate = deaths[i] / populations[i];
            var perDeath = i == 4 ? l[4] / rate * prevalence[4] / 2 : l[i] * ((1 - Shares[i]) * Widths[i] * prevalence[i] + (l[i + 1] > 0 ? later / l[i + 1] : 0));
            variance += perDeath * perDeath * (i == 4 ? 4 / deaths[4] : q[i] * q[i] * (1 - q[i]) / deaths[i]);
        }
        return variance / (l[0] * l[0]);
    }
}
