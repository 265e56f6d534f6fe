using PhiUnit.Core.Indicators;
using PhiUnit.Data.Indicators;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Indicators;

/// <summary>The data files of the statistics: complete, sourced, and the published figures.</summary>
public class ReferenceTests
{
    [Fact]
    public void The_standard_population_adds_to_100_000_in_19_bands_that_meet()
    {
        var bands = StandardPopulation.Europe2013.Keys.ToList();
        Assert.Equal((19, 100_000.0), (bands.Count, StandardPopulation.Europe2013.Values.Sum()));
        Assert.All(bands.Zip(bands.Skip(1)), b => Assert.True(b.Second.Follows(b.First)));
        Assert.True(bands[0].From == 0 && bands[^1].IsOpen);
    }

    [SharedFact("fixtures/indicators/esp2013/esp2013.csv")]
    public void The_standard_population_is_the_published_one()
    {
        var table = CsvTable.Read("esp2013.csv", File.ReadAllText(SharedData.Path("fixtures/indicators/esp2013/esp2013.csv")), ",", TableLimits.Default);
        Assert.Equal(table.Rows.Skip(1).Select(r => r.Cells[2]), StandardPopulation.Europe2013.Values.Select(v => FormattableString.Invariant($"{v}")));
    }

    [Fact]
    public void Every_parameter_has_a_unit_and_a_source()
    {
        Assert.NotEmpty(IndicatorParameters.Default.All);
        Assert.All(IndicatorParameters.Default.All, p => Assert.True(p.Unit.Length > 0 && p.Source.Length > 20, p.Name));
        Assert.Equal(9.54953570608324, Math.Pow(IndicatorParameters.Default.TrendConfidence.Z, 2), 1e-9);
    }

    [Fact]
    public void Every_function_says_what_it_is() => Assert.All(
        IndicatorFunctions.All, f => Assert.All(new[] { f.Guide.Summary, f.Guide.Columns, f.Guide.Formula, f.Guide.Source }, t => Assert.NotEqual("", t)));

    [Theory]
    [InlineData("0-4", 0, 4)]
    [InlineData("00-04", 0, 4)]
    [InlineData("10 – 14", 10, 14)]
    [InlineData("5 to 9", 5, 9)]
    [InlineData("5-9 years", 5, 9)]
    [InlineData("7", 7, 7)]
    [InlineData("under 1", 0, 0)]
    [InlineData("<1", 0, 0)]
    [InlineData("90+", 90, null)]
    [InlineData("90 +", 90, null)]
    [InlineData("90 and over", 90, null)]
    [InlineData("85 years and over", 85, null)]
    public void Bands_are_read_as_published(string text, int from, int? to) => Assert.Equal(new AgeBand(from, to), AgeBandText.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("children")]
    [InlineData("9-5")]
    [InlineData("0-")]
    [InlineData("-4")]
    [InlineData("All ages")]
    public void What_is_no_band_is_none(string text) => Assert.Null(AgeBandText.Parse(text));
}
