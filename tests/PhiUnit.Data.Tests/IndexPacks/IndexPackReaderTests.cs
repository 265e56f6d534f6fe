namespace PhiUnit.Data.Tests.IndexPacks;

public sealed class IndexPackReaderTests : IDisposable
{
    readonly IndexPackFolder _pack = IndexPackFolder.Small();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void A_good_pack_is_read_whole()
    {
        var pack = _pack.Read();
        Assert.Empty(pack.Notes);
        Assert.Equal(IndexPackFolder.Areas, pack.Panel.Areas);
        Assert.Equal(IndexPackFolder.Years, pack.Panel.Years);
        Assert.Equal(["E", "RA", "RB"], pack.Higher.Select(h => h.Code));
        Assert.Equal("Region B", pack.Areas.Single(a => a.Code == "RB").Name);
    }

    [Fact]
    public void Rows_in_another_order_make_the_same_pack()
    {
        var before = _pack.Read().Panel.Values.ToArray();
        _pack.Write("indicators.csv", ["indicator,value,year,area", .. IndexPackFolder.Values().Reverse().Select(v => FormattableString.Invariant($"{v.Indicator},{v.Value},{v.Year},{v.Area}"))]);
        Assert.Equal(before, _pack.Read().Panel.Values.ToArray());
    }

    [Theory]
    [InlineData("indicators.csv", "A1,2015,i1", "A9,2015,i1", "E_UNKNOWN_AREA")]
    [InlineData("indicators.csv", "A1,2015,i1,", "A1,2015,i7,", "E_UNKNOWN_INDICATOR")]
    [InlineData("indicators.csv", "A1,2015,i1,", "A1,2015,s1,", "E_UNKNOWN_INDICATOR")]
    [InlineData("indicators.csv", "A1,2015,i1,", "A1,2015,i1,x", "E_NOT_A_NUMBER")]
    [InlineData("indicators.csv", "A1,2015,i1,", "A1,2015,i1,-", "E_INDEX_VALUE")]
    [InlineData("indicators.csv", "A1,2016,i1", "A1,2015,i1", "E_DUPLICATE_KEY")]
    [InlineData("indicators.csv", "A1,2015,i1,", "A1,soon,i1,", "E_OUT_OF_RANGE")]
    [InlineData("indicators.csv", "area,year,indicator,value", "area,year,indicator,worth", "E_MISSING_COLUMN")]
    [InlineData("population.csv", "A1,2015,3015", "A1,2015,0", "E_OUT_OF_RANGE")]
    [InlineData("population.csv", "A1,2015,3015", "A1,2015,many", "E_NOT_A_NUMBER")]
    [InlineData("population.csv", "A1,2016,3016", "A1,2015,3015", "E_DUPLICATE_KEY")]
    [InlineData("areas.csv", "RB,Region B,Region,E", "RB,Region B,Region,X", "E_UNKNOWN_PARENT")]
    [InlineData("areas.csv", "E,England,Country,", "E,England,Country,RA", "E_CYCLE")]
    [InlineData("areas.csv", "A2,Area A2,LTLA,RA", "A1,Area A1,LTLA,RA", "E_DUPLICATE_KEY")]
    [InlineData("areas.csv", "A2,Area A2,LTLA,RA", "A2,Area A2,LTLA,A1", "E_NOT_LOWEST")]
    [InlineData("areas.csv", "E,England,Country,", "E,England,Country,\nRC,Empty,Region,E", "E_MISSING_VALUE")]
    [InlineData("index.csv", "domain,d2,Second,all,,,3", "overall,d2,Second,,,,3", "E_INDEX_TREE")]
    [InlineData("index.csv", "subdomain,s1,Ills,d1", "subdomain,s1,Ills,d9", "E_INDEX_TREE")]
    [InlineData("index.csv", "s1,-1,log,1", "s1,-1,ln,1", "E_INDEX_TREE")]
    [InlineData("index.csv", "s1,-1,log,1", "s1,0,log,1", "E_INDEX_TREE")]
    [InlineData("index.csv", "s1,-1,log,1", "s1,-1,log,", "E_INDEX_TREE")]
    [InlineData("index.yaml", "scale: raw", "scale: rank", "E_INDEX_RULES")]
    [InlineData("index.yaml", "scale: raw", "scale: raw\nrange: [100, 0]", "E_INDEX_RULES")]
    [InlineData("index.yaml", "scale: raw", "scale: raw\nrange: [0]", "E_INDEX_RULES")]
    [InlineData("index.yaml", "scale: raw", "scale: score\nrange: [0, 100]", "E_INDEX_RULES")]
    [InlineData("index.yaml", "scale: raw", "scale: raw\nmean: harmonic", "E_INDEX_RULES")]
    [InlineData("index.yaml", "scale: raw", "scale: raw\nmean: geometric", "E_INDEX_RULES")]
    [InlineData("index.yaml", "imputation: none", "imputation: guess", "E_INDEX_RULES")]
    [InlineData("index.yaml", "weights: given", "weights: {factor-analysis: {years: [2015]}}", "E_INDEX_RULES")]
    [InlineData("index.yaml", "weights: given", "weights: {factor-analysis: {pool: [2015, 2017]}}", "E_INDEX_VALUE")]
    [InlineData("index.yaml", "base_year: 2015", "base_year: 2014", "E_INDEX_VALUE")]
    [InlineData("index.yaml", "carry_forward: []", "carry_forward: [{code: i1, years: [2016], from: 2015}]", "E_INDEX_RULES")]
    [InlineData("index.yaml", "carry_forward: []", "carry_forward: [{code: s1, years: [2017], from: 2015}]", "E_INDEX_VALUE")]
    public void What_is_wrong_is_refused_with_its_file(string file, string text, string by, string code)
    {
        _pack.Replace(file, text, by);
        Assert.Contains(_pack.Refusals(), n => n.Code == code && (n.File == file || code is "E_UNKNOWN_AREA" or "E_INDEX_VALUE"));
    }

    [Theory]
    [InlineData("index.csv")]
    [InlineData("index.yaml")]
    [InlineData("indicators.csv")]
    [InlineData("population.csv")]
    public void A_missing_file_is_refused(string file)
    {
        File.Delete(Path.Combine(_pack.Path, file));
        Assert.Contains(_pack.Refusals(), n => n.Code == "E_MISSING_FILE" && n.File == file);
    }

    [Fact]
    public void Without_areas_there_are_no_higher_areas()
    {
        File.Delete(Path.Combine(_pack.Path, "areas.csv"));
        Assert.Empty(_pack.Read().Higher);
    }

    [Fact]
    public void Faults_of_all_files_are_listed_at_once()
    {
        _pack.Replace("index.csv", "s1,-1,log,1", "s1,2,log,1").Replace("index.yaml", "scale: raw", "scale: rank").Replace("indicators.csv", "A1,2015,i1,", "A1,2015,i1,x")
            .Replace("population.csv", "A1,2015,3015", "A1,2015,-4").Replace("areas.csv", "RB,Region B,Region,E", "RB,Region B,Region,X");
        Assert.Equal(["areas.csv", "index.csv", "index.yaml", "indicators.csv", "population.csv"], _pack.Refusals().Select(n => n.File).Distinct().Order());
    }

    [Fact]
    public void Missing_values_are_each_named_by_area_year_and_indicator_whether_the_cell_is_empty_or_the_row_absent()
    {
        var lines = File.ReadAllLines(Path.Combine(_pack.Path, "indicators.csv")).Where(l => !l.StartsWith("B3,2018,i6", StringComparison.Ordinal)).ToArray();
        _pack.Write("indicators.csv", [.. lines.Select(l => l.StartsWith("A2,2016,i3", StringComparison.Ordinal) ? "A2,2016,i3," : l)]).Replace("population.csv", "A1,2015,3015", "A1,2015,bad");
        var refusals = _pack.Refusals();
        Assert.Equal(3, refusals.Count);
        Assert.Contains(refusals, n => n.Message.Contains("area A2, year 2016, indicator i3", StringComparison.Ordinal) && n.Found == "missing");
        Assert.Contains(refusals, n => n.Message.Contains("area B3, year 2018, indicator i6", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_refused_in_its_row_is_not_missing_besides()
    {
        _pack.Replace("indicators.csv", "A1,2015,i1,", "A1,2015,i1,NaN");
        Assert.Equal("E_NOT_A_NUMBER", Assert.Single(_pack.Refusals()).Code);
    }

    [Fact]
    public void An_interval_must_hold_its_value()
    {
        string[] rows = ["A1,2015,i1,5,,,1,4", "A1,2016,i1,5,,,6,4", "A1,2018,i1,5,,,,4", "A2,2015,i1,5,-1,,,", "A2,2016,i1,5,1,0,,"];
        _pack.Write("indicators.csv", ["area,year,indicator,value,count,denominator,lower,upper", .. rows]);
        Assert.Equal([2, 3, 4, 5, 6], _pack.Refusals().Where(n => n.File == "indicators.csv" && n.Row is not null).Select(n => n.Row!.Value).Distinct());
    }

    [Fact]
    public void Populations_that_are_missing_are_named_and_those_of_others_only_noted()
    {
        _pack.Append("population.csv", "E,2015,5").Append("population.csv", "A1,2014,5");
        Assert.Equal("N_UNUSED_ROWS", Assert.Single(_pack.Read().Notes).Code);
        _pack.Replace("population.csv", "B2,2018,7018\n", "");
        Assert.Contains("area B2, year 2018", Assert.Single(_pack.Refusals()).Message, StringComparison.Ordinal);
    }
}
