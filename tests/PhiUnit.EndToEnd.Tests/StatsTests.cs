using System.Globalization;
using System.Text.Json;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>phiunit stats, as a user calls it: files, exit codes, standard output.</summary>
public sealed class StatsTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phiunit-stats-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_table_goes_in_and_a_table_with_limits_comes_out()
    {
        var (run, rows) = Stats("rate", "area,count,population\nLuton,5,100\nBedford,20,100\n", "--confidence", "0.95,0.998", "--per", "100");
        Assert.True(run.ExitCode == 0, $"{run}");
        Assert.Equal("area,value,lower_95,upper_95,lower_998,upper_998,count,denominator,method,note", rows[0]);
        Assert.StartsWith("Luton,5,1.6234863", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(",20,100,Byar,", rows[2], StringComparison.Ordinal);
        Assert.Contains("2 rows written", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "work")));
    }

    [Fact]
    public void Levels_may_be_given_in_one_word_or_several_or_again()
    {
        const string Csv = "count,population\n5,100\n";
        Assert.Equal(Stats("rate", Csv, "--confidence", "0.95,0.998").Rows, Stats("rate", Csv, "--confidence", "0.95", "0.998").Rows);
        Assert.Equal(Stats("rate", Csv, "--confidence", "0.95,0.998").Rows, Stats("rate", Csv, "--confidence", "0.95", "--confidence", "0.998").Rows);
    }

    [Theory]
    [InlineData("rate", "--confidence", "95")]
    [InlineData("rate", "--confidence", "high")]
    [InlineData("rate", "--per", "0")]
    [InlineData("rate", "--per", "-5")]
    [InlineData("rate", "--quantiles", "5")]
    [InlineData("rate", "--disclosure", "all")]
    [InlineData("dsr", "--ages", "young")]
    [InlineData("quantile", "--quantiles", "1")]
    [InlineData("quantile", "--first", "middle")]
    [InlineData("sii", "--transform")]
    [InlineData("sii", "--repetitions", "0")]
    [InlineData("sii", "--value-type", "odds")]
    [InlineData("funnel")]
    [InlineData("kurtosis")]
    public void What_cannot_be_asked_is_a_usage_error(string function, params string[] options)
    {
        var (run, _) = Stats(function, "count,population\n5,100\n", options);
        Assert.True(run.ExitCode == 1, $"{run}");
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public void A_table_that_cannot_be_is_refused_and_nothing_is_written()
    {
        var (run, rows) = Stats("rate", "count,population\n-5,100\nx,0\n");
        Assert.True(run.ExitCode == 2, $"{run}");
        Assert.Empty(rows);
        Assert.Contains("table.csv, line 2, count: found -5, expected 0 or more", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3, count: found 'x'", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3, population: found 0, expected more than 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_found() =>
        Assert.Equal(4, Phiunit.Do(Work, "stats", "rate", "--in", Path.Combine(_folder.FullName, "none.csv")).ExitCode);

    [Fact]
    public void Json_is_one_document_and_the_table_goes_to_standard_output_without_a_file()
    {
        var table = Write("count,population\n0,100\n");
        var run = Phiunit.Do(Work, "stats", "rate", "--in", table, "--json");
        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal(0, document.RootElement.GetProperty("results")[0].GetProperty("value").GetDouble());
        Assert.Equal("value,lower_95,upper_95,count,denominator,method,note", Phiunit.Do(Work, "stats", "rate", "--in", table).Out.Split("\r\n")[0]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_a_negative_multiplier_is_read()
    {
        var csv = "quantile,population,value,lower,upper\n" + string.Concat(Enumerable.Range(1, 10).Select(q => string.Create(CultureInfo.InvariantCulture, $"{q},{900 + q},{20 - q},{19 - q},{21.5 - q}\n")));
        string[] options = ["--value-type", "rate", "--per=-1", "--repetitions", "2000", "--seed", "7"];
        var (one, two) = (Stats("sii", csv, options), Stats("sii", csv, options));
        Assert.True(one.Run.ExitCode == 0, $"{one.Run}");
        Assert.Equal(one.Rows, two.Rows);
        Assert.True(double.Parse(one.Rows[1].Split(',')[0], CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public void Help_of_a_function_names_columns_formula_and_source()
    {
        var run = Phiunit.Do(Work, "stats", "life-expectancy", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.All(new[] { "age_band", "Formula:", "Chiang", "Example:", "--confidence" }, t => Assert.Contains(t, run.Out, StringComparison.Ordinal));
    }

    string Work => Path.Combine(_folder.FullName, "work");

    (Phiunit.Run Run, string[] Rows) Stats(string function, string csv, params string[] options)
    {
        var target = Path.Combine(_folder.FullName, "out", $"{Guid.NewGuid():N}.csv");
        var run = Phiunit.Do(Work, ["stats", function, "--in", Write(csv), "--out", target, .. options]);
        return (run, File.Exists(target) ? File.ReadAllLines(target) : []);
    }

    string Write(string csv)
    {
        var path = Path.Combine(_folder.FullName, "table.csv");
        File.WriteAllText(path, csv);
        return path;
    }
}
