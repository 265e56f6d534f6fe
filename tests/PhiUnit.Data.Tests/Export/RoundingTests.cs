using PhiUnit.Data.Export;

namespace PhiUnit.Data.Tests.Export;

public class RoundingTests
{
    [Fact]
    public void Every_rule_rounds_the_same_in_a_query_and_in_code()
    {
        using var store = Data.Store.Open(Path.Combine(Directory.CreateTempSubdirectory("phiunit-").FullName, "x.duckdb"));
        foreach (var rule in Rounding.All)
        {
            var query = $"SELECT x, {rule.Sql("x")} FROM (SELECT (i - 3000) * {FormattableString.Invariant($"{rule.Nearest}")} / 8 + (i % 7) * 1e-7 AS x FROM range(6000) t(i))";
            foreach (var (value, rounded) in store.Query(query, r => (r.GetDouble(0), r.GetDouble(1))))
            {
                Assert.Equal(rounded, rule.Round(value));
                Assert.True(Math.Abs(rounded - value) <= rule.Nearest / 2 + 1e-9, $"{value} became {rounded}");
                Assert.False(double.IsNegative(rounded) && rounded == 0, $"{value} became minus zero");
            }
        }
    }

    [Theory]
    [InlineData("people", 231_024.9, "231,020")]
    [InlineData("people", -4.9, "0")]
    [InlineData("people", -5, "-10")]
    [InlineData("index_points", 92.85, "92.9")]
    [InlineData("index_points", 100, "100.0")]
    [InlineData("household_size", 2.855, "2.86")]
    public void People_read_rounded_figures(string quantity, double value, string text) => Assert.Equal(text, Rounding.Of(quantity).Text(value));

    [Fact]
    public void Every_rule_says_who_rounds_so() => Assert.All(Rounding.All, r => Assert.True(r.Nearest > 0 && r.Unit.Length > 0 && r.Period.Length > 0 && r.Source.Length > 20, $"{r}"));
}
