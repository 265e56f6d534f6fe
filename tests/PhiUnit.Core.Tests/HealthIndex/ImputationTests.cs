using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Core.Tests.HealthIndex;

public class ImputationTests
{
    [Fact]
    public void Inside_a_gap_linear_by_year_outside_the_nearest_year()
    {
        var (filled, origins) = Fill([2015, 2016, 2018, 2019, 2020, 2021], [double.NaN, 10, double.NaN, 16, double.NaN, double.NaN]);
        Near.Equal([10, 10, 14, 16, 16, 16], filled);
        Assert.Equal("Nearest Given Linear Given Nearest Nearest", string.Join(' ', origins));
    }

    [Fact]
    public void A_series_without_a_gap_stays_as_it_is() => Law.Holds(FsCheck.Fluent.ArbMap.Default.ArbFor<FsCheck.NormalFloat[]>(), values =>
    {
        var series = values.Select(x => x.Get).ToArray();
        var (filled, origins) = Fill([.. Enumerable.Range(2000, series.Length)], series);
        Assert.Equal(series, filled);
        Assert.All(origins, x => Assert.Equal(ValueOrigin.Given, x));
    });

    [Fact]
    public void A_series_without_a_value_stays_missing() => Assert.All(Fill([1, 2], [double.NaN, double.NaN]).Filled, x => Assert.True(double.IsNaN(x)));

    [Fact]
    public void Years_that_do_not_ascend_are_refused() =>
        Assert.Contains("2015 after 2016", Assert.Throws<ArgumentException>(() => Fill([2016, 2015], [1, 2])).Message, StringComparison.Ordinal);

    static (double[] Filled, ValueOrigin[] Origins) Fill(int[] years, double[] values)
    {
        var (filled, origins) = (new double[years.Length], new ValueOrigin[years.Length]);
        Imputation.NearestLinear(years, values, filled, origins);
        return (filled, origins);
    }
}
