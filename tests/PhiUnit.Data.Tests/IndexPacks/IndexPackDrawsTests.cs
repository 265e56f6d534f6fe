using PhiUnit.Core.HealthIndex;
using PhiUnit.Core.HealthIndex.Draws;
using PhiUnit.Data.IndexPacks;

namespace PhiUnit.Data.Tests.IndexPacks;

public sealed class IndexPackDrawsTests : IDisposable
{
    readonly IndexPackFolder _pack = IndexPackFolder.Small();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void A_rule_that_changes_nothing_draws_the_index_itself()
    {
        var (pack, scores) = Computed();
        var drawn = Drawn(pack, scores, new(), 7, 5);
        Assert.All(drawn, d => Assert.Equal(6, d.Value.Length));
        foreach (var ((node, year), values) in drawn)
            for (var area = 0; area < 6; area++) Assert.Equal(scores.Of(node, year)[area], values[area], 1e-9);
    }

    [Fact]
    public void Every_node_and_year_is_drawn_once_also_where_a_composite_is_carried_forward()
    {
        _pack.Replace("index.yaml", "carry_forward: []", "carry_forward: [{code: s1, years: [2018], from: 2016}]");
        var (pack, scores) = Computed();
        var drawn = Drawn(pack, scores, new() { Weights = [WeightMethod.Equal] }, 7, 50);
        Assert.Equal(scores.Tree.Nodes.Count * 3, drawn.Count);
        var s1 = scores.Tree.Find("s1");
        Assert.Equal(drawn[(s1, 1)], drawn[(s1, 2)]);
        Assert.NotEqual(drawn[(scores.Tree.Find("i1"), 1)], drawn[(scores.Tree.Find("i1"), 2)]);
    }

    [Fact]
    public void What_no_draw_changes_is_kept_once()
    {
        var (pack, scores) = Computed("A1,2016,i1,5.5,,,5.1,6.4");
        var drawn = Drawn(pack, scores, new() { ValuesErr = true }, 7, 40);
        int Width(string code, int year) => drawn[(scores.Tree.Find(code), year)].Length / 6;
        Assert.Equal([40, 40, 40, 40], [Width("i1", 1), Width("s1", 1), Width("d1", 1), Width("all", 1)]);
        Assert.Equal([1, 1, 1, 1], [Width("i1", 0), Width("s2", 1), Width("d2", 1), Width("all", 2)]);
    }

    [Fact]
    public void A_value_errs_as_its_interval_says()
    {
        var (pack, scores) = Computed("A1,2016,i2,5.5,,,5.1,6.4");
        var (node, constants) = (scores.Tree.Find("i2"), scores.ConstantsOf(scores.Tree.Find("i2"))!.Value);
        var drawn = DrawnInterval.Of(Drawn(pack, scores, new() { ValuesErr = true }, 3, 20_000)[(node, 1)], 6);
        // Low is good: the upper limit is the lower score.
        double ScoreOf(double value) => 100 + 10 * (-value - constants.Mean) / constants.StandardDeviation;
        var width = ScoreOf(5.1) - ScoreOf(6.4);
        Assert.Equal(ScoreOf(6.4), drawn[0].Lower95, 0.02 * width);
        Assert.Equal(ScoreOf(5.1), drawn[0].Upper95, 0.02 * width);
        Assert.Equal(drawn[1].Lower95, drawn[1].Upper95);
    }

    [Fact]
    public void Imputed_values_err_more_the_farther_they_are_from_a_given_one()
    {
        string[] gone = ["A1,2016,i2", "A1,2018,i2"];
        _pack.Write("indicators.csv", [.. File.ReadAllLines(Path.Combine(_pack.Path, "indicators.csv")).Where(l => !gone.Any(g => l.StartsWith(g, StringComparison.Ordinal)))])
            .Replace("index.yaml", "imputation: none", "imputation: nearest-linear");
        var (pack, scores) = Computed();
        var node = scores.Tree.Find("i2");
        var drawn = Drawn(pack, scores, new() { ImputationErrs = true }, 3, 20_000);
        double Width(int year) => DrawnInterval.Of(drawn[(node, year)], 6)[0] is var i ? i.Upper95 - i.Lower95 : 0;
        Assert.Equal(6, drawn[(node, 0)].Length);
        Assert.Equal(Math.Sqrt(3), Width(2) / Width(1), 0.01);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bits_for_any_number_of_threads_and_another_seed_others()
    {
        var (pack, scores) = Computed();
        var rule = IndexPackReader.DrawRule(_pack.Path);
        var first = Drawn(pack, scores, rule, 1, 200);
        // A scheduler that runs one task at a time leaves every loop to the thread that began it.
        var oneByOne = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        var serial = await Task.Factory.StartNew(() => Drawn(pack, scores, rule, 1, 200), CancellationToken.None, TaskCreationOptions.None, oneByOne);
        Assert.All(first, d => Assert.Equal(d.Value, serial[d.Key]));
        Assert.NotEqual(first[(scores.Tree.Overall, 0)], Drawn(pack, scores, rule, 2, 200)[(scores.Tree.Overall, 0)]);
        Assert.All(first.Values.SelectMany(v => v), v => Assert.True(double.IsFinite(v)));
    }

    [Fact]
    public void More_draws_begin_with_the_fewer()
    {
        var (pack, scores) = Computed();
        var rule = IndexPackReader.DrawRule(_pack.Path);
        var (few, many) = (Drawn(pack, scores, rule, 1, 30)[(scores.Tree.Overall, 2)], Drawn(pack, scores, rule, 1, 100)[(scores.Tree.Overall, 2)]);
        for (var area = 0; area < 6; area++) Assert.Equal(few.AsSpan(area * 30, 30).ToArray(), many.AsSpan(area * 100, 30).ToArray());
    }

    [Fact]
    public void Every_draw_of_a_composite_has_mean_100_and_deviation_10_in_the_base_year()
    {
        var (pack, scores) = Computed();
        var drawn = Drawn(pack, scores, IndexPackReader.DrawRule(_pack.Path), 1, 60);
        foreach (var node in scores.Tree.Composites)
        {
            for (var draw = 0; draw < 60; draw++)
            {
                var moments = WeightedMoments.Of([.. Enumerable.Range(0, 6).Select(a => drawn[(node, 0)][a * 60 + draw])], pack.Panel.Population.Span[..6]);
                Assert.Equal(100, moments.Mean, 1e-9);
                Assert.Equal(10, moments.StandardDeviation, 1e-9);
            }
        }
    }

    [Fact]
    public void Weights_that_cannot_be_estimated_are_left_out_and_said()
    {
        var lines = IndexPackFolder.Values().Select(v => IndexPackFolder.Row(v.Indicator == "i5" ? v with { Value = IndexPackFolder.Values().Single(o => o.Indicator == "i6" && (o.Area, o.Year) == (v.Area, v.Year)).Value } : v));
        _pack.Write("indicators.csv", ["area,year,indicator,value", .. lines]).Replace("index.csv", "s2,1,cube,1", "s2,1,identity,1");
        var (pack, scores) = Computed();
        var draws = new IndexDraws(scores, null, new() { Weights = [WeightMethod.PrincipalComponent, WeightMethod.Equal] }, 1, 20);
        Assert.Contains("s2: correlation of its indicators is singular", Assert.Single(draws.Notes), StringComparison.Ordinal);
        draws.Read((_, _, values) => Assert.All(values.ToArray(), v => Assert.True(double.IsFinite(v))));
    }

    [Theory]
    [InlineData("weights: [given]", "weights")]
    [InlineData("normalisation: []", "normalisation")]
    [InlineData("winsorisation: [0.4]", "winsorisation")]
    [InlineData("values: maybe", "values")]
    [InlineData("colour: red", "key")]
    public void A_pack_may_bring_its_own_rule_and_what_is_wrong_in_it_is_refused(string line, string column)
    {
        string[] rule = ["weights: []", "normalisation: [range]", "winsorisation: [0, 0.1]", "imputation: false", "values: false"];
        _pack.Write("uncertainty.yaml", rule);
        Assert.Equal([0, 0.1], IndexPackReader.DrawRule(_pack.Path).Winsorisations);
        _pack.Write("uncertainty.yaml", [.. rule.Where(l => !l.StartsWith(line.Split(':')[0], StringComparison.Ordinal)), line]);
        var note = Assert.Single(Assert.Throws<Data.Tables.InputRefusedException>(() => IndexPackReader.DrawRule(_pack.Path)).Notes);
        Assert.Equal(("uncertainty.yaml", column), (note.File, note.Column));
    }

    (IndexPack Pack, IndexScores Scores) Computed(string? row = null)
    {
        if (row is not null)
        {
            var key = string.Join(',', row.Split(',')[..3]) + ",";
            var lines = File.ReadAllLines(Path.Combine(_pack.Path, "indicators.csv")).Skip(1).Select(l => l.StartsWith(key, StringComparison.Ordinal) ? row : l + ",,,,");
            _pack.Write("indicators.csv", ["area,year,indicator,value,count,denominator,lower,upper", .. lines]);
        }
        var pack = _pack.Read();
        return (pack, pack.Compute().Scores);
    }

    static Dictionary<(int Node, int Year), double[]> Drawn(IndexPack pack, IndexScores scores, IndexDrawRule rule, uint seed, int count)
    {
        var drawn = new Dictionary<(int, int), double[]>();
        new IndexDraws(scores, pack.Intervals, rule, seed, count).Read((node, year, values) => drawn.Add((node, year), values.ToArray()));
        return drawn;
    }
}
