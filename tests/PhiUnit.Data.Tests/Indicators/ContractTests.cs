using PhiUnit.Core.Indicators;
using PhiUnit.Data.Indicators;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Indicators;

/// <summary>The section on stats of the contract, sentence by sentence.</summary>
public class ContractTests
{
    static readonly string[] Le = ["0,20,8000", "1-4,5,32000", "5-64,900,400000", "65-84,3000,90000", "85+,2000,15000"];

    [Theory]
    [InlineData("0.95", "95")]
    [InlineData("0.998", "998")]
    [InlineData("0.9", "90")]
    [InlineData("0.5", "50")]
    [InlineData("0.05", "5")]
    [InlineData("0.9999", "9999")]
    public void A_level_is_called_by_its_percentage_without_the_point(string level, string label) => Assert.Equal(label, ConfidenceColumn.Of(level)!.Label);

    [Theory]
    [InlineData("95")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-0.95")]
    [InlineData("0,95")]
    [InlineData("95%")]
    [InlineData("NaN")]
    [InlineData("0.99999999999999999999999")]
    public void Anything_but_a_proportion_is_no_level(string level) => Assert.Null(ConfidenceColumn.Of(level));

    [Theory]
    [InlineData("dsr", 100_000)]
    [InlineData("isr", 100_000)]
    [InlineData("rate", 100_000)]
    [InlineData("smr", 1)]
    [InlineData("proportion", 1)]
    [InlineData("sii", 1)]
    public void Multipliers_when_none_is_given(string function, double per) => Assert.Equal(per, IndicatorFunctions.Named(function).DefaultPer(new()));

    [Fact]
    public void Group_columns_come_first_as_they_came_then_value_limits_count_denominator_method_note()
    {
        var output = Table.Output("rate", "place,count,Year of data,population\n\"Luton, south\",5,007,1000\n");
        Assert.Equal(["place", "Year of data", "value", "lower_95", "upper_95", "count", "denominator", "method", "note"], output.Columns);
        var row = Assert.Single(Table.Rows(output));
        Assert.Equal(("Luton, south", "007", 500.0, "exact Poisson"), (row["place"], row["Year of data"], (double)row["value"]!, row["method"]));
    }

    [Theory]
    [InlineData("rate", "area,count,population\nA,,100\nA,5,100\nB,5,100\n")]
    [InlineData("proportion", "area,count,denominator\nA,3,\nB,5,100\n")]
    [InlineData("mean", "area,value\nA,1\nA,\nB,5\nB,6\n")]
    [InlineData("sii", "area,quantile,population,value,se\nA,1,10,,1\nA,2,10,5,1\nA,3,10,5,1\nA,4,10,5,1\nA,5,10,5,1\nB,1,10,4,1\nB,2,10,5,1\nB,3,10,5,1\nB,4,10,5,1\nB,5,10,6,1\n")]
    [InlineData("compare", "area,value,lower,upper,benchmark\nA,1,,2,3\nB,1,0,2,3\n")]
    public void An_empty_cell_leaves_its_group_without_a_value_and_with_a_note_and_the_others_alone(string function, string csv)
    {
        var rows = Table.Run(function, csv);
        Assert.Equal(["A", "B"], rows.Select(r => r["area"]));
        if (function != "compare") Assert.Null(rows[0]["value"]);
        Assert.Contains("[x] empty: ", (string)rows[0]["note"]!, StringComparison.Ordinal);
        Assert.NotNull(rows[1]["value"]);
        Assert.DoesNotContain("[x]", (string)rows[1]["note"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_cell_of_a_band_leaves_a_standardised_rate_and_a_life_table_without_values()
    {
        var dsr = Table.Run("dsr", Table.Lines(["area,age_band,count,population", .. Table.Bands("A,", ",10,1000").SkipLast(1), "A,90+,,1000", .. Table.Bands("B,", ",10,1000")]));
        Assert.Null(dsr[0]["value"]);
        Assert.Equal(1000, (double)dsr[1]["value"]!, 1e-9);
        var life = Table.Run("life-expectancy", Table.Lines(["age_band,deaths,population", .. Le.SkipLast(1), "85+,,15000"]));
        Assert.All(life, r => Assert.Null(r["value"]));
    }

    [Theory]
    [InlineData("rate", "count,population\n-1,100\n", "line 2, count", "0 or more")]
    [InlineData("rate", "count,population\n1,0\n", "line 2, population", "more than 0")]
    [InlineData("rate", "count,population\n1,-5\n", "line 2, population", "more than 0")]
    [InlineData("rate", "count,population\nfive,100\n", "line 2, count", "'five'")]
    [InlineData("rate", "count,population\n\"1,000\",100\n", "line 2, count", "'1,000'")]
    [InlineData("rate", "count,population\nNaN,100\n", "line 2, count", "'NaN'")]
    [InlineData("rate", "count,people\n1,100\n", "population", "a column population")]
    [InlineData("rate", "count,population\n", "rows", "1 row or more")]
    [InlineData("rate", "count,population\n1,2,3\n", "line 2", "2, as in the header")]
    [InlineData("rate", "count,population,count\n1,2,3\n", "count", "it once")]
    [InlineData("rate", "count,population,note\n1,2,x\n", "note", "another name")]
    [InlineData("proportion", "count,denominator\n11,10\n", "line 2, count", "at most the denominator, 10")]
    [InlineData("proportion", "count,denominator\n1,0\n", "line 2, denominator", "more than 0")]
    [InlineData("sii", "quantile,population,value\n1,9,5\n2,9,5\n3,9,5\n3,9,5\n4,9,5\n5,9,5\n", "line 5, quantile", "every quantile once")]
    [InlineData("sii", "quantile,population,value\n1,9,5\n2,9,5\n3,9,5\n", "3 quantiles", "5 to 100")]
    [InlineData("sii", "quantile,population,value\n1,9,5\n2.5,9,5\n", "line 3, quantile", "whole number")]
    [InlineData("sii", "quantile,population,value,lower\n1,9,5,4\n", "upper", "both columns")]
    [InlineData("sii", "quantile,population,value,lower,upper\n1,9,5,6,4\n2,9,5,6,7\n3,9,5,6,7\n4,9,5,6,7\n5,9,5,6,7\n", "line 2, lower", "at most upper")]
    [InlineData("quantile", "area,value\nA,1\nA,2\n", "line 3, area", "every area once")]
    [InlineData("trend", "period,value,lower,upper\nlast year,1,0,2\n", "line 2, period", "a year")]
    [InlineData("trend", "period,value,lower,upper\n2020,1,0,2\n2020,1,0,2\n", "line 3, period", "every period once")]
    [InlineData("funnel", "area,count,denominator\nA,5,4\n", "line 2, count", "at most the denominator")]
    [InlineData("smr", "age_band,count,population,ref_count,ref_population\n0-64,1,2,3,4\n0-64,1,2,3,4\n", "line 3, age_band", "every age once")]
    [InlineData("smr", "age_band,count,population,ref_count,ref_population\n0-64,1,2,3,0\n", "line 2, ref_population", "more than 0")]
    [InlineData("smr", "age_band,count,population,ref_count,ref_population\nchildren,1,2,3,4\n", "line 2, age_band", "'children'")]
    [InlineData("life-expectancy", "age_band,deaths,population\n0-4,1,900\n10+,5,9000\n", "line 3, age_band", "a band that starts at age 5")]
    [InlineData("life-expectancy", "age_band,deaths,population\n0-4,1,900\n4+,5,9000\n", "line 3, age_band", "a band that starts at age 5")]
    [InlineData("life-expectancy", "age_band,deaths,population\n0,1,900\n1,5,9000\n2,1,900\n4,1,900\n5,1,900\n", "line 6, age_band", "none left out")]
    [InlineData("healthy-life-expectancy", "age_band,deaths,population,prevalence\n0-4,1,900,1.2\n5+,5,9000,0.5\n", "line 2, prevalence", "a proportion from 0 to 1")]
    public void What_cannot_be_is_refused_with_line_column_found_and_expected(string function, string csv, params string[] mentioned)
    {
        var refusal = Assert.Throws<InputRefusedException>(() => Table.Run(function, csv));
        Assert.All(refusal.Notes, n => Assert.Contains(": found ", n.Message, StringComparison.Ordinal));
        Assert.All(mentioned, m => Assert.Contains(m, refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_is_listed_at_once()
    {
        var refusal = Assert.Throws<InputRefusedException>(() => Table.Run("rate", "count,population\n-1,0\nx,y\n1,1\n"));
        Assert.Equal(4, refusal.Notes.Count);
    }

    [Fact]
    public void Rows_may_come_in_any_order()
    {
        var random = new Random(5);
        string[] lines = [.. Table.Bands("A,", ",12,3000").Concat(Table.Bands("B,", ",7,900")).Select((l, i) => $"{l}{i}")];
        var csv = (IEnumerable<string> rows) => Table.Lines(["area,age_band,count,population", .. rows]);
        var ordered = Table.Run("dsr", csv(lines)).ToDictionary(r => (string)r["area"]!, r => r["value"]);
        var shuffled = Table.Run("dsr", csv(lines.OrderBy(_ => random.Next()))).ToDictionary(r => (string)r["area"]!, r => r["value"]);
        Assert.Equal(ordered, shuffled);
    }

    [Fact]
    public void Without_a_standard_population_all_19_bands_must_be_there()
    {
        var refusal = Assert.Throws<InputRefusedException>(() => Table.Run("dsr", Table.Lines(["age_band,count,population", .. Table.Bands("", ",10,1000").SkipLast(1)])));
        Assert.Contains("bands up to an open one such as 90+", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<InputRefusedException>(() => Table.Run("dsr", Table.Lines(["age_band,count,population", .. Table.Bands("", ",10,1000").Where(l => !l.StartsWith("40", StringComparison.Ordinal))])));
        Assert.Throws<InputRefusedException>(() => Table.Run("dsr", "age_band,count,population\n0-64,10,1000\n65+,10,1000\n"));
    }

    [Fact]
    public void A_truncated_range_is_declared()
    {
        var csv = Table.Lines(["age_band,count,population", .. Table.Bands("", ",10,1000").Take(15)]);
        Assert.Throws<InputRefusedException>(() => Table.Run("dsr", csv));
        Assert.Equal(1000, (double)Table.Run("dsr", csv, new() { Per = 1e5, Ages = new AgeBand(0, 74) })[0]["value"]!, 1e-9);
        Assert.Throws<InputRefusedException>(() => Table.Run("dsr", csv, new() { Ages = new AgeBand(0, 64) }));
    }

    [Fact]
    public void Bands_with_a_standard_population_start_at_0_end_open_and_are_the_same_in_every_group()
    {
        const string Header = "area,age_band,count,population,std_population\n";
        Assert.Equal(1000, (double)Table.Run("dsr", Header + "A,0-64,10,1000,3\nA,65+,10,1000,1\n")[0]["value"]!, 1e-9);
        foreach (var rows in new[] { "A,1-64,10,1000,3\nA,65+,10,1000,1\n", "A,0-64,10,1000,3\nA,65-89,10,1000,1\n", "A,0-59,10,1000,3\nA,65+,10,1000,1\n", "A,0-64,10,1000,3\nA,65+,10,1000,1\nB,0-59,10,1000,3\nB,60+,10,1000,1\n" })
            Assert.Throws<InputRefusedException>(() => Table.Run("dsr", Header + rows));
    }

    [Fact]
    public void Under_ten_events_no_standardised_rate_is_shown_but_its_count_is()
    {
        var row = Table.Run("dsr", "age_band,count,population,std_population\n0-64,4,1000,3\n65+,5,1000,1\n")[0];
        Assert.Equal((null, null, 9.0, 2000.0), (row["value"], row["lower_95"], (double)row["count"]!, (double)row["denominator"]!));
        Assert.Contains("under 10 events", (string)row["note"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void People_with_several_events_count_each_and_widen_the_interval()
    {
        const string Header = "age_band,event_frequency,count,population,std_population\n";
        var single = Table.Run("dsr", Header + "0-64,1,20,1000,3\n65+,1,40,1000,1\n", new())[0];
        var twice = Table.Run("dsr", Header + "0-64,2,10,1000,3\n65+,2,20,1000,1\n", new())[0];
        Assert.Equal((double)single["value"]!, (double)twice["value"]!, 1e-12);
        Assert.Equal(single["count"], twice["count"]);
        // Variance is f² times that of half as many people: twice, so the interval is √2 times as wide.
        Assert.Equal(Math.Sqrt(2), Width(twice) / Width(single), 1e-9);
        Assert.Throws<InputRefusedException>(() => Table.Run("dsr", Header + "0-64,1,10,1000,3\n0-64,2,10,999,3\n65+,1,20,1000,1\n65+,2,20,1000,1\n"));
        Assert.Contains("nobody with so many events", (string)Table.Run("dsr", Header + "0-64,1,10,1000,3\n65+,1,20,1000,1\n65+,2,20,1000,1\n")[0]["note"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_population_of_0_is_allowed_in_standardised_ratios_and_nothing_expected_is_no_ratio()
    {
        const string Header = "area,age_band,count,population,ref_count,ref_population\n";
        var rows = Table.Run("smr", Header + "A,0-64,5,0,10,100\nA,65+,15,100,20,100\nB,0-64,5,0,10,100\nB,65+,15,0,20,100\n");
        Assert.Equal(1.0, rows[0]["value"]);
        Assert.Null(rows[1]["value"]);
        Assert.Contains("no ratio", (string)rows[1]["note"]!, StringComparison.Ordinal);
        Assert.Equal(("Byar", 20.0, 20.0), (rows[0]["method"], (double)rows[0]["count"]!, (double)rows[0]["denominator"]!));
        var rate = Table.Run("isr", Header + "A,0-64,5,0,10,100\nA,65+,15,100,20,100\n")[0];
        Assert.Equal((15_000.0, 15_000.0), ((double)rate["value"]!, (double)rate["reference_rate"]!));
    }

    [Fact]
    public void Rows_of_one_group_are_summed_and_counts_may_be_fractions()
    {
        Assert.Equal(0.25, Table.Run("proportion", "count,denominator\n0.5,4\n1.5,4\n")[0]["value"]);
        Assert.Equal(5000.0, Table.Run("rate", "area,count,population\nA,2,60\nA,3,40\n", new() { Per = 1e5 })[0]["value"]);
    }

    [Fact]
    public void Quantiles_are_by_rank_and_too_few_values_get_none()
    {
        var rows = Table.Run("quantile", "sex,area,value\nf,A,1\nf,B,2\nf,C,3\nf,D,4\nm,A,1\nm,B,\n", new() { Quantiles = 2 });
        Assert.Equal([2.0, 2.0, 1.0, 1.0, null, null], rows.Select(r => (double?)r["quantile"]));
        Assert.All(rows.Skip(4), r => Assert.NotEqual("", r["note"]));
        Assert.Equal([1.0, 1.0, 2.0, 2.0], Table.Run("quantile", "area,value\nA,1\nB,2\nC,3\nD,4\n", new() { Quantiles = 2, HighestFirst = false }).Select(r => (double)r["quantile"]!));
    }

    [Fact]
    public void Life_expectancy_has_a_row_per_band_with_figures_from_that_age_on()
    {
        var rows = Table.Run("life-expectancy", Table.Lines(["age_band,deaths,population", .. Le.Reverse()]));
        Assert.Equal(["0", "1-4", "5-64", "65-84", "85+"], rows.Select(r => r["age_band"]));
        Assert.Equal([5925.0, 5905.0, 5900.0, 5000.0, 2000.0], rows.Select(r => (double)r["count"]!));
        Assert.Equal(15_000.0, rows[4]["denominator"]);
        Assert.Equal(7.5, (double)rows[4]["value"]!, 1e-12);
        // The last band is open whatever its label.
        Assert.Equal(rows.Select(r => r["value"]), Table.Run("life-expectancy", Table.Lines(["age_band,deaths,population", .. Le.SkipLast(1), "85-89,2000,15000"])).Select(r => r["value"]));
    }

    [Theory]
    [InlineData("0-64,10,3000\n65+,100,2000\n", "5,000 or fewer")]
    [InlineData("0-64,10,3000\n65+,0,4000\n", "no deaths in the open band")]
    [InlineData("0-64,4000,3000\n65+,100,4000\n", "more deaths than population (line 2)")]
    public void A_life_table_that_cannot_be_has_a_note(string rows, string note)
    {
        var found = Table.Run("life-expectancy", $"age_band,deaths,population\n{rows}");
        Assert.All(found, r => Assert.Null(r["value"]));
        Assert.All(found, r => Assert.Contains(note, (string)r["note"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void Healthy_life_expectancy_has_a_wider_interval_with_a_sample_than_without()
    {
        double[] prevalence = [0.99, 0.98, 0.85, 0.6, 0.35];
        string[] lines = [.. Le.Zip(prevalence, (l, p) => FormattableString.Invariant($"{l},{p}"))];
        var without = Table.Run("healthy-life-expectancy", Table.Lines(["age_band,deaths,population,prevalence", .. lines]))[0];
        var with = Table.Run("healthy-life-expectancy", Table.Lines(["age_band,deaths,population,prevalence,sample", .. lines.Select(l => l + ",200")]))[0];
        Assert.Equal(without["value"], with["value"]);
        Assert.True(Width(with) > Width(without) && Width(without) > 0);
        Assert.Contains("without the survey's part", (string)without["note"]!, StringComparison.Ordinal);
        Assert.True((double)with["value"]! < (double)with["life_expectancy"]!);
    }

    [Fact]
    public void A_negative_multiplier_turns_the_slope_inverts_the_ratio_and_keeps_limits_in_order()
    {
        const string Csv = "quantile,population,value,se\n5,9,10,0.2\n1,10,16,0.2\n2,11,15,0.2\n3,10,13,0.2\n4,10,12,0.2\n";
        var (up, down) = (Table.Run("sii", Csv)[0], Table.Run("sii", Csv, new() { Per = -1 })[0]);
        Assert.Equal(-(double)up["value"]!, (double)down["value"]!, 1e-12);
        Assert.Equal(-(double)up["upper_95"]!, (double)down["lower_95"]!, 1e-12);
        Assert.Equal(1 / (double)up["rii"]!, (double)down["rii"]!, 1e-12);
        Assert.Equal(1 / (double)up["rii_upper_95"]!, (double)down["rii_lower_95"]!, 1e-12);
        Assert.Equal((-6.0, 6.0), ((double)up["gap"]!, (double)down["gap"]!));
    }

    [Fact]
    public void A_quantile_without_a_row_leaves_its_group_without_a_value()
    {
        const string Rows = "A,1,9,5\nA,2,9,6\nA,3,9,7\nA,4,9,8\nA,5,9,9\nB,1,9,5\nB,2,9,6\nB,4,9,8\nB,5,9,9\n";
        var rows = Table.Run("sii", "area,quantile,population,value\n" + Rows);
        Assert.NotNull(rows[0]["value"]);
        Assert.Null(rows[1]["value"]);
        Assert.Contains("no row for quantile 3", (string)rows[1]["note"]!, StringComparison.Ordinal);
        Assert.Contains("neither lower and upper nor se", (string)rows[0]["note"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_is_simulated_alike_whichever_groups_are_beside_it()
    {
        string Rows(string area, int first) => string.Concat(Enumerable.Range(1, 5).Select(q => $"{area},{q},{90 + q},{first + q},{first + q - 0.5},{first + q + 0.6}\n"));
        const string Header = "area,quantile,population,value,lower,upper\n";
        var options = new IndicatorOptions { Scale = SlopeScale.Log, Repetitions = 2000, Seed = 3 };
        var alone = Table.Run("sii", Header + Rows("A", 5), options)[0];
        Assert.Equal(alone, Table.Run("sii", Header + Rows("B", 9) + Rows("A", 5), options)[1]);
        Assert.NotEqual(alone["lower_95"], Table.Run("sii", Header + Rows("A", 5), options with { Seed = 4 })[0]["lower_95"]);
    }

    [Fact]
    public void A_limit_of_0_has_no_logarithm_and_says_so()
    {
        var row = Table.Run("sii", "quantile,population,value,lower,upper\n1,9,5,0,6\n2,9,5,4,6\n3,9,5,4,6\n4,9,5,4,6\n5,9,4,3,6\n", new() { Scale = SlopeScale.Log })[0];
        Assert.NotNull(row["value"]);
        Assert.Null(row["lower_95"]);
        Assert.Contains("[z] no limits", (string)row["note"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_funnel_has_limits_at_each_denominator_and_the_position_of_each_row()
    {
        var rows = Table.Run("funnel", "area,count,denominator\nA,50,100\nB,500,1000\nC,900,1000\nD,100,1000\n");
        Assert.All(rows, r => Assert.Equal(1550.0 / 3100, (double)r["baseline"]!, 1e-12));
        Assert.Equal(["within", "within", "high_998", "low_998"], rows.Select(r => r["significance"]));
        Assert.True(Width(rows[0]) > Width(rows[1]));
        var ratio = Table.Run("funnel", "area,count,expected\nA,0,20\nB,20,20\n", new() { Statistic = FunnelStatistic.Ratio });
        Assert.Equal([("low_998", 1.0), ("within", 1.0)], ratio.Select(r => ((string)r["significance"]!, (double)r["baseline"]!)));
        var byYear = Table.Run("funnel", "year,area,count,denominator\n1,A,5,10\n1,B,5,10\n2,A,1,10\n2,B,1,10\n", new() { Funnels = ["year"] });
        Assert.Equal([0.5, 0.5, 0.1, 0.1], byYear.Select(r => (double)r["baseline"]!));
    }

    [Fact]
    public void A_trend_uses_the_last_five_periods_that_have_value_and_limits()
    {
        string Rows(string area, params double?[] values) => string.Concat(values.Select((v, i) => v is { } x ? FormattableString.Invariant($"{area},{2015 + i},{x},{x - 1},{x + 1}\n") : $"{area},{2015 + i},,,\n").Reverse());
        var rows = Table.Run("trend", "area,period,value,lower,upper\n" + Rows("A", 90, 10, 12, null, 14, 16, 18) + Rows("B", 5, 5, 5, 5, 5) + Rows("C", 1, 2, 3, 4, null));
        Assert.Equal(["increasing", "no_change", "cannot_be_calculated"], rows.Select(r => r["trend"]));
        Assert.Equal(2, (double)rows[0]["value"]!, 1e-12);
        Assert.Equal(5.0, rows[0]["count"]);
        Assert.Contains("1 periods without value or limits left out (2018 first)", (string)rows[0]["note"]!, StringComparison.Ordinal);
        Assert.Null(rows[2]["chi_square"]);
    }

    [Fact]
    public void A_comparison_says_higher_or_lower_or_with_a_polarity_better_or_worse()
    {
        const string Csv = "area,value,lower,upper,benchmark\nA,10,9,11,8\nB,10,9,11,10.5\nC,10,9,11,12\n";
        Assert.Equal(["higher", "similar", "lower"], Table.Run("compare", Csv).Select(r => r["comparison"]));
        Assert.Equal(["worse", "similar", "better"], Table.Run("compare", Csv, new() { Polarity = Polarity.Low }).Select(r => r["comparison"]));
        Assert.Equal("similar", Table.Run("compare", "value,lower,upper,benchmark,benchmark_lower,benchmark_upper\n10,9,11,8,6,9.5\n")[0]["comparison"]);
    }

    [Fact]
    public void Small_areas_make_quantiles_whose_rates_make_a_slope()
    {
        var csv = "place,area,deprivation,count,population\n" + string.Concat(Enumerable.Range(1, 20).Select(i => FormattableString.Invariant($"P,{i},{i},{30 - i},1000\n")).Reverse()) + "Q,1,5,9,100\n";
        var rows = Table.Run("deprivation", csv, new() { Per = 1000, Quantiles = 5, HighestFirst = false });
        Assert.Equal(["1", "2", "3", "4", "5", ""], rows.Select(r => r["quantile"]));
        Assert.Equal((27.5, 110.0, 4000.0, "4"), ((double)rows[0]["value"]!, (double)rows[0]["count"]!, (double)rows[0]["denominator"]!, (string)rows[0]["areas"]!));
        Assert.Null(rows[5]["value"]);
        Assert.Contains("1 areas are fewer than 5 quantiles", (string)rows[5]["note"]!, StringComparison.Ordinal);
        var slope = Table.Run("sii", Table.Lines(["quantile,population,value,lower,upper", .. rows.Take(5).Select(r => FormattableString.Invariant($"{r["quantile"]},{r["denominator"]},{r["value"]},{r["lower_95"]},{r["upper_95"]}"))]),
            new() { Per = -1, Scale = SlopeScale.Log, Repetitions = 1000 })[0];
        // Areas lie on a line that falls by 19 over 19/20 of the population; quantiles of four keep it.
        Assert.Equal(20, (double)slope["value"]!, 1e-9);
        Assert.Equal(16, (double)slope["gap"]!, 1e-9);
    }

    [Fact]
    public void A_figure_too_large_for_a_number_is_an_empty_cell_with_a_note()
    {
        var row = Table.Run("rate", "count,population\n1e308,0.001\n")[0];
        Assert.Null(row["value"]);
        Assert.NotEqual("", row["note"]);
    }

    static double Width(Dictionary<string, object?> row) => (double)row["upper_95"]! - (double)row["lower_95"]!;
}
