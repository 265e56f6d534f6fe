using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.IndexPacks;

namespace PhiUnit.Data.Tests.IndexPacks;

/// <summary>An index pack computed, against the formulas worked out here cell by cell.</summary>
public sealed class IndexPackComputeTests : IDisposable
{
    readonly IndexPackFolder _pack = IndexPackFolder.Small();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void Scores_are_the_weighted_standardised_sums_of_the_transformed_values()
    {
        var pack = _pack.Read();
        var (scores, higher) = pack.Compute();
        var i1 = Score(pack, v => -Math.Log(v), "i1");
        var i2 = Score(pack, v => -v, "i2");
        var i3 = Score(pack, v => 1 / v, "i3");
        var s1 = Standardised(pack, [.. i1.Select((x, c) => (x + i2[c] + 2 * i3[c]) / 4)]);
        Same(s1, scores, "s1");
        Same(Standardised(pack, s1), scores, "d1");
        var (i4, i5, i6) = (Score(pack, Math.Sqrt, "i4"), Score(pack, v => v * v * v, "i5"), Score(pack, v => -v, "i6"));
        var d2 = Standardised(pack, Standardised(pack, [.. i4.Select((x, c) => (5 * x + i5[c] + 2 * i6[c]) / 8)]));
        var all = Standardised(pack, [.. d2.Select((x, c) => (3 * x + Standardised(pack, s1)[c]) / 4)]);
        Same(all, scores, "all");

        var region = pack.Higher.ToList().FindIndex(h => h.Code == "RB");
        var population = pack.Panel.Population.ToArray();
        for (var year = 0; year < 3; year++)
        {
            double sum = 0, people = 0;
            for (var area = 3; area < 6; area++) (sum, people) = (sum + population[year * 6 + area] * all[year * 6 + area], people + population[year * 6 + area]);
            Assert.Equal(sum / people, higher.Of(scores.Tree.Overall, year)[region], 1e-9);
        }
    }

    [Fact]
    public void Scale_score_takes_the_values_as_final()
    {
        _pack.Replace("index.yaml", "scale: raw", "scale: score");
        var pack = _pack.Read();
        var scores = pack.Compute().Scores;
        Assert.Equal(pack.Panel.Values.ToArray(), scores.Tree.Indicators.ToArray().SelectMany(i => scores.Of(i).ToArray()));
        Assert.Null(scores.ConstantsOf(scores.Tree.Find("i1")));
        Assert.NotNull(scores.ConstantsOf(scores.Tree.Find("s1")));
    }

    [Fact]
    public void A_composite_is_carried_forward_before_it_is_standardised_again()
    {
        var plain = _pack.Read().Compute().Scores;
        _pack.Replace("index.yaml", "carry_forward: []", "carry_forward: [{code: s1, years: [2016, 2018], from: 2015}]");
        var carried = _pack.Read().Compute().Scores;
        var s1 = carried.Tree.Find("s1");
        for (var year = 0; year < 3; year++) Assert.Equal(plain.Of(s1, 0).ToArray(), carried.Of(s1, year).ToArray());
        Assert.Equal(plain.Of(carried.Tree.Find("i1")).ToArray(), carried.Of(carried.Tree.Find("i1")).ToArray());
        Assert.NotEqual(plain.Of(plain.Tree.Overall, 2).ToArray(), carried.Of(plain.Tree.Overall, 2).ToArray());
    }

    [Fact]
    public void Gaps_are_filled_by_the_areas_own_years_and_marked()
    {
        string[] gone = ["A1,2016,i1", "A2,2015,i1", "A2,2016,i1"];
        var lines = File.ReadAllLines(Path.Combine(_pack.Path, "indicators.csv")).Where(l => !gone.Any(g => l.StartsWith(g, StringComparison.Ordinal))).ToArray();
        _pack.Write("indicators.csv", lines).Replace("index.yaml", "imputation: none", "imputation: nearest-linear");
        var pack = _pack.Read();
        var stages = pack.Compute().Scores.Stages!;
        double Given(string area, int year) => IndexPackFolder.Values().Single(v => (v.Area, v.Year, v.Indicator) == (area, year, "i1")).Value;
        Assert.Equal(Given("A1", 2015) + (Given("A1", 2018) - Given("A1", 2015)) / 3, stages.FilledOf(0)[6], 1e-12);
        Assert.Equal([Given("A2", 2018), Given("A2", 2018)], [stages.FilledOf(0)[1], stages.FilledOf(0)[7]]);
        Assert.Equal([ValueOrigin.Nearest, ValueOrigin.Linear], [stages.OriginsOf(0)[1], stages.OriginsOf(0)[6]]);
        Assert.Equal(3, stages.OriginsOf(0).ToArray().Count(o => o != ValueOrigin.Given));
    }

    [Fact]
    public void An_area_without_any_value_cannot_be_imputed()
    {
        var lines = File.ReadAllLines(Path.Combine(_pack.Path, "indicators.csv")).Where(l => !(l.StartsWith("A2,", StringComparison.Ordinal) && l.Contains(",i4,", StringComparison.Ordinal))).ToArray();
        _pack.Write("indicators.csv", lines).Replace("index.yaml", "imputation: none", "imputation: nearest-linear");
        Assert.Contains("area A2, indicator i4", Assert.Single(_pack.Refusals()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_area_only_a_constant_column_and_values_too_large_are_refused()
    {
        using var one = IndexPackFolder.Small();
        one.Write("indicators.csv", [.. File.ReadAllLines(Path.Combine(one.Path, "indicators.csv")).Where(l => l.StartsWith('a') || l.StartsWith("A1", StringComparison.Ordinal))]).Write("areas.csv", "area,name,type,parent");
        Assert.Contains(one.Refusals(), n => n.Found!.Contains("one area only", StringComparison.Ordinal));

        using var constant = IndexPackFolder.Small();
        constant.Write("indicators.csv", ["area,year,indicator,value", .. IndexPackFolder.Values().Select(v => IndexPackFolder.Row(v.Indicator == "i2" ? v with { Value = 0.1 } : v))]);
        Assert.Contains(constant.Refusals(), n => n.Message.Contains("i2, standard deviation", StringComparison.Ordinal));

        _pack.Replace("indicators.csv", "A1,2015,i5,", "A1,2015,i5,1e150");
        Assert.NotEmpty(_pack.Refusals());
    }

    [Fact]
    public void Contributions_add_up_to_every_change()
    {
        _pack.Replace("index.yaml", "carry_forward: []", "carry_forward: [{code: s1, years: [2016], from: 2018}]");
        var scores = _pack.Read().Compute().Scores;
        foreach (var node in scores.Tree.Composites)
        {
            for (var area = 0; area < 6; area++)
            {
                foreach (var years in new[] { (0, 1), (1, 2), (0, 2) })
                    Assert.Equal(scores.Of(node, years.Item2)[area] - scores.Of(node, years.Item1)[area], Contributions.Of(scores, node, area, years).Sum(), 1e-9);
            }
        }
    }

    static double[] Score(IndexPack pack, Func<double, double> transform, string code)
    {
        var values = IndexPackFolder.Values().Where(v => v.Indicator == code).Select(v => transform(v.Value)).ToArray();
        return Standardised(pack, values);
    }

    static double[] Standardised(IndexPack pack, double[] values)
    {
        var (w, total, squares, mean, spread) = (pack.Panel.Population.ToArray()[..6], 0.0, 0.0, 0.0, 0.0);
        for (var a = 0; a < 6; a++) (total, squares, mean) = (total + w[a], squares + w[a] * w[a], mean + w[a] * values[a]);
        mean /= total;
        for (var a = 0; a < 6; a++) spread += w[a] * (values[a] - mean) * (values[a] - mean);
        var deviation = Math.Sqrt(spread * total / (total * total - squares));
        return [.. values.Select(v => 100 + 10 * (v - mean) / deviation)];
    }

    static void Same(double[] expected, IndexScores scores, string code)
    {
        var found = scores.Of(scores.Tree.Find(code)).ToArray();
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], found[i], 1e-9);
    }
}
