using PhiUnit.Data.Indicators;

namespace PhiUnit.Data.Tests.Indicators;

/// <summary>--disclosure: what is withheld, what is rounded, and that no published sum gives a withheld count away.</summary>
public class DisclosureTests
{
    static readonly IndicatorOptions Episodes = new() { Per = 1000, Disclosure = DisclosureRule.HospitalEpisodes };
    static readonly IndicatorOptions Deaths = new() { Per = 1000, Disclosure = DisclosureRule.Deaths };

    [Fact]
    public void Counts_of_1_to_7_go_0_stays_others_are_rounded()
    {
        var rows = Table.Run("rate", "area,count,population\nA,0,1000\nB,1,1000\nC,7,1000\nD,8,1000\nE,12,1000\n", Episodes);
        Assert.Equal([0.0, null, null, 10.0, 10.0], rows.Select(r => (double?)r["count"]));
        // The value is that of the rounded count: times the denominator it gives nothing away.
        Assert.Equal([0.0, null, null, 10.0, 10.0], rows.Select(r => (double?)r["value"]));
        Assert.All(rows.Skip(1).Take(2), r => Assert.StartsWith("[c] ", (string)r["note"]!, StringComparison.Ordinal));
        Assert.All(rows.Skip(1).Take(2), r => Assert.Null(r["upper_95"]));
    }

    [Fact]
    public void Without_being_asked_nothing_is_withheld() =>
        Assert.Equal([1.0, 12.0], Table.Run("rate", "area,count,population\nA,1,1000\nB,12,1000\n").Select(r => (double)r["count"]!));

    [Fact]
    public void Beside_its_sum_a_withheld_count_takes_another_with_it()
    {
        var rows = Table.Run("rate", "area,sex,count,population\nA,f,3,1000\nA,m,20,1000\nA,all,23,2000\nB,f,30,1000\nB,m,20,1000\nB,all,50,2000\n", Episodes);
        Assert.Equal([null, null, 25.0, 30.0, 20.0, 50.0], rows.Select(r => (double?)r["count"]));
        Assert.Contains("give another cell away", (string)rows[1]["note"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_standardised_rate_is_withheld_with_its_count()
    {
        var lines = Table.Lines(["area,age_band,count,population", .. Table.Bands("A,", ",0,1000").SkipLast(1), "A,90+,6,1000", .. Table.Bands("B,", ",3,1000")]);
        var rows = Table.Run("dsr", lines, Episodes);
        Assert.Equal([null, 55.0], rows.Select(r => (double?)r["count"]));
        Assert.Null(rows[0]["value"]);
    }

    [Fact]
    public void Deaths_under_3_have_no_crude_rate_under_10_no_standardised_one_under_20_are_marked()
    {
        var rows = Table.Run("rate", "area,count,population\nA,2,1000\nB,3,1000\nC,19,1000\nD,20,1000\n", Deaths);
        Assert.Equal([null, 3.0, 19.0, 20.0], rows.Select(r => (double?)r["value"]));
        Assert.Equal([2.0, 3.0, 19.0, 20.0], rows.Select(r => (double)r["count"]!));
        Assert.Equal([false, true, true, false], rows.Select(r => ((string)r["note"]!).StartsWith("[u] unreliable", StringComparison.Ordinal)));
        var ratios = Table.Run("smr", "area,age_band,count,population,ref_count,ref_population\nA,0+,9,100,5,100\nB,0+,10,100,5,100\n", Deaths);
        Assert.Equal([true, false], ratios.Select(r => r["value"] is null));
    }
}
