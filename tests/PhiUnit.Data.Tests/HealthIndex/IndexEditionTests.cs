using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.Tests.HealthIndex;

public class IndexEditionTests
{
    private const string Rules = "base_year: 2015\nscale: raw\nrestandardise: true\nimputation: none\nweights: given\n";

    private const string Tree = "level,code,name,parent,polarity,transform,weight\noverall,all,,,,,\n"
        + "subdomain,s,,all,,,1\nindicator,i,,s,-1,log,2\nindicator,j,,s,1,,1\n";

    [Fact]
    public void The_edition_of_2015_to_2021_has_56_indicators_in_14_subdomains_in_3_domains()
    {
        var edition = IndexEdition.Embedded(IndexEdition.Ons20152021);
        var tree = edition.Tree;
        Assert.Equal([56, 14, 3, 1], Enum.GetValues<IndexLevel>().Select(x => tree.Nodes.Count(y => y.Level == x)));
        Assert.Equal("ons-2015-2021", edition.Name);
        Assert.Contains("Open Government Licence", edition.Source, StringComparison.Ordinal);
        Assert.Equal(2015, edition.Rules.BaseYear);
        Assert.Equal(IndexScale.Score, edition.Rules.Scale);
        Assert.True(edition.Rules.Restandardise);
        Assert.Equal(["Children and young people", "Access to services"], edition.Rules.CarryForward.Select(x => tree.Nodes[tree.Find(x.Code)].Name));
        Assert.All(edition.Rules.CarryForward, x => Assert.Equal((2019, "2020 2021"), (x.From, string.Join(' ', x.Years))));
    }

    [Fact]
    public void The_beta_has_58_indicators_in_17_subdomains_and_standardises_indicators_only()
    {
        var (tree, rules) = (IndexEdition.Embedded(IndexEdition.OnsBeta).Tree, IndexEdition.Embedded(IndexEdition.OnsBeta).Rules);
        Assert.Equal([58, 17, 3, 1], Enum.GetValues<IndexLevel>().Select(x => tree.Nodes.Count(y => y.Level == x)));
        Assert.Equal((2015, IndexScale.Raw, false, ImputationRule.NearestLinear), (rules.BaseYear, rules.Scale, rules.Restandardise, rules.Imputation));
        Assert.Equal((WeightMethod.FactorAnalysis, "2015 2016 2017 2018"), (rules.Weights.Method, string.Join(' ', rules.Weights.Pool)));
        Assert.All(tree.Nodes.Where(x => x.Transform == Transform.Reciprocal), x => Assert.Equal(1, x.Polarity));
    }

    [Fact]
    public void The_edition_of_2015_to_2020_and_that_of_BLMK_have_the_tree_of_2015_to_2021()
    {
        var tree = IndexEdition.Embedded(IndexEdition.Ons20152021).Tree;
        foreach (var name in new[] { IndexEdition.Ons20152020, IndexEdition.Blmk }) Assert.Equal(tree.Nodes, IndexEdition.Embedded(name).Tree.Nodes);
        var carried = Assert.Single(IndexEdition.Embedded(IndexEdition.Ons20152020).Rules.CarryForward);
        Assert.Equal(("L2", "2020", 2019), (carried.Code, string.Join(' ', carried.Years), carried.From));
        Assert.Equal(2, IndexEdition.Embedded(IndexEdition.Blmk).Rules.CarryForward.Count);
    }

    [Fact]
    public void Every_edition_that_is_named_can_be_read_and_gives_its_source()
    {
        Assert.Equal(4, IndexEdition.Names.Count);
        Assert.All(IndexEdition.Names, name => Assert.True(IndexEdition.Embedded(name) is { Source.Length: > 100 } edition && edition.Name == name));
    }

    [Fact]
    public void Published_weights_of_a_subdomain_add_to_one()
    {
        var tree = IndexEdition.Embedded(IndexEdition.Ons20152021).Tree;
        foreach (var subdomain in tree.Nodes.Where(x => x.Level == IndexLevel.Subdomain))
            Assert.Equal(1, tree.Nodes.Where(x => x.Parent == subdomain.Code).Sum(x => x.Weight!.Value), 1e-14);
    }

    [Fact]
    public void An_edition_that_does_not_exist_is_refused() =>
        Assert.Contains("ons-1999.yaml", Assert.Throws<ArgumentException>(() => IndexEdition.Embedded("ons-1999")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pack_is_read_by_the_same_words()
    {
        var edition = Read(Tree.Replace("j,,s,1,,1", "j,,s,1,cube-root,1", StringComparison.Ordinal), Rules + "carry_forward: []\n");
        Assert.Equal("rules", edition.Name);
        Assert.Equal([Transform.Log, Transform.CubeRoot], edition.Tree.Nodes.Where(x => x.Level == IndexLevel.Indicator).Select(x => x.Transform));
        Assert.Equal(-1, edition.Tree.Nodes[2].Polarity);
        Assert.Equal(2.0 / 3, edition.Tree.WeightOf(2), 15);
        Assert.Empty(edition.Rules.CarryForward);
    }

    [Fact]
    public void Every_fault_of_a_tree_is_listed_with_its_row_and_column()
    {
        const string tree = "level,code,name,parent,polarity,transform,weight\noverall,all,,,,,\n\nsubdomian,s,,all,,,1\n"
            + "indicator,i,,s,low,ln,heavy\nindicator,i,,t,,identity,\nindicator,k\n";
        Assert.Equal(
            [
                "tree.csv 4 level: 'subdomian'", "tree.csv 5 polarity: 'low'", "tree.csv 5 transform: 'ln'", "tree.csv 5 weight: 'heavy'",
                "tree.csv 6 polarity: empty", "tree.csv 7 row: 2 fields", "tree.csv 6 code: 'i' again", "tree.csv 6 parent: 't', in no row",
                "tree.csv 6 weight: empty",
            ],
            FaultsOf(tree, Rules));
    }

    [Fact]
    public void A_quote_in_the_middle_of_a_field_is_refused() =>
        Assert.Equal(["tree.csv 3 row: subdomain,s,a\"b,all,,,1"], FaultsOf(Tree.Replace("s,,all", "s,a\"b,all", StringComparison.Ordinal)
            .Replace("s,1,,1", "s,1,identity,1", StringComparison.Ordinal), Rules));

    [Theory]
    [InlineData("", "tree.csv 1 level: header ''")]
    [InlineData("level;code\n", "tree.csv 1 level: header 'level;code'")]
    [InlineData("<html>\n", "tree.csv 1 level: header '<html>'")]
    public void A_file_without_the_header_is_no_tree(string tree, string first)
    {
        var faults = FaultsOf(tree, Rules);
        Assert.Equal(first, faults[0]);
        Assert.Equal(7, faults.Count);
    }

    [Fact]
    public void Every_fault_of_the_rules_is_listed_with_its_row_and_key()
    {
        const string rules = "base_year: soon\nscale: rank\nrestandardise: maybe\nimputation: guess\nweights:\n  magic: {pool: [2015]}\n"
            + "carry_foward: []\ncarry_forward:\n  - {code: i, years: [2016], from: 2015}\n  - {code: s, years: 2016, to: 2017}\n  - s\n";
        Assert.Equal(
            [
                "rules.yaml 7 key: 'carry_foward'", "rules.yaml 4 imputation: 'guess'", "rules.yaml 6 weights: a mapping of 'magic'",
                "rules.yaml 11 carry_forward: 's'", "rules.yaml 1 base_year: 'soon'", "rules.yaml 2 scale: 'rank'", "rules.yaml 3 restandardise: 'maybe'",
                "rules.yaml 10 key: 'to'", "rules.yaml 10 years: '2016'", "rules.yaml 10 from: nothing",
                "rules.yaml 9 carry_forward code: 'i', an indicator", "rules.yaml 10 carry_forward years: empty",
            ],
            FaultsOf(Tree.Replace("s,1,,1", "s,1,identity,1", StringComparison.Ordinal), rules));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("a: [1\n")]
    public void Rules_that_are_no_mapping_are_refused(string rules) =>
        Assert.Contains(FaultsOf(Tree.Replace("s,1,,1", "s,1,identity,1", StringComparison.Ordinal), rules), x => x.Contains("document", StringComparison.Ordinal));

    private static IndexEdition Read(string tree, string rules) =>
        IndexEdition.Read(new StringReader(tree), "tree.csv", new StringReader(rules), "rules.yaml");

    private static List<string> FaultsOf(string tree, string rules) =>
        [.. Assert.Throws<ReferenceException>(() => Read(tree, rules)).Faults.Select(x => $"{x.File} {x.Row} {x.Column}: {x.Found}")];
}
