using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Reference.HealthIndex;
using Xunit.Abstractions;

namespace PhiUnit.Data.Tests.HealthIndex;

/// <summary>
/// The Health Index 2015 to 2021 computed from the 56 published indicator scores, against every published composite. The scores
/// are published with one decimal, so that composites can be met within 0.13 points only.
/// </summary>
public class PublishedIndexTests(ITestOutputHelper output)
{
    private static readonly IndexEdition Edition = IndexEdition.Embedded(IndexEdition.Ons20152021);

    /// <summary>
    /// Cambridgeshire and Oxfordshire: in 2015, and only then, their subdomains and domains are off the mean of their districts
    /// by up to 0.22 points, as published; their overall index is not.
    /// </summary>
    private static readonly string[] KnownExceptions = ["E10000003 2015", "E10000025 2015"];

    private static readonly Lazy<(PublishedIndex Published, IndexPanel Panel, IndexScores Scores)> Computed = new(Compute);

    [SharedTheory(PublishedIndex.Workbook, PublishedIndex.Populations)]
    [InlineData(IndexLevel.Subdomain, 14, 0.13)]
    [InlineData(IndexLevel.Domain, 3, 0.13)]
    [InlineData(IndexLevel.Overall, 1, 0.13)]
    public void Composites_of_307_authorities_over_7_years_are_as_published(IndexLevel level, int nodeCount, double tolerance)
    {
        var errors = Errors(Computed.Value.Scores, level, _ => true);
        Assert.Equal(307 * 7 * nodeCount, errors.Count);
        AssertWithin(tolerance, errors, $"{level} of 307 authorities");
    }

    [SharedTheory(PublishedIndex.Workbook, PublishedIndex.Populations)]
    [InlineData("E12", 9, 0.1)]
    [InlineData("E92", 1, 0.1)]
    [InlineData("E10", 24, 0.1)]
    public void Composites_of_regions_counties_and_England_are_population_weighted_means(string prefix, int areaCount, double tolerance)
    {
        var (published, panel, scores) = Computed.Value;
        var higher = HigherAreas.Score(scores, panel.Population.Span, published.HigherAreas());
        foreach (var level in new[] { IndexLevel.Subdomain, IndexLevel.Domain, IndexLevel.Overall })
        {
            var errors = Errors(higher, level, x => x.StartsWith(prefix, StringComparison.Ordinal));
            Assert.Equal(areaCount * 7 * scores.Tree.Nodes.Count(x => x.Level == level), errors.Count);
            AssertWithin(0.25, errors, $"{level} of {areaCount} areas {prefix}");
            var usual = errors.Where(x => level == IndexLevel.Overall || !KnownExceptions.Any(x.Cell.EndsWith)).ToList();
            AssertWithin(tolerance, usual, $"{level} of {areaCount} areas {prefix}, known exceptions aside");
        }
    }

    [SharedFact(PublishedIndex.Workbook, PublishedIndex.Populations)]
    public void Constants_of_composites_are_those_found_in_the_publication()
    {
        var scores = Computed.Value.Scores;
        var deviations = scores.Tree.Composites.ToArray().ToDictionary(i => scores.Tree.Nodes[i].Name, i => scores.ConstantsOf(i)!.Value);
        Assert.Equal(18, deviations.Count);
        Assert.Equal(7.03289, deviations["Mental health"].StandardDeviation, 5);
        Assert.Equal(100.00513, deviations["Mental health"].Mean, 5);
        Assert.Equal(8.02704, deviations["Healthy Lives Domain"].StandardDeviation, 5);
        Assert.Equal(8.40141, deviations["Health Index"].StandardDeviation, 5);
    }

    /// <summary>
    /// The published weights were estimated on 2015 to 2020 as the edition of 2022 had them, and frozen. The scores of this edition give them
    /// back where values were not revised since; that is so of the physical health conditions (GP Patient Survey), and weights known
    /// beforehand. How far the others lie is written out (docs/health-index.md).
    /// </summary>
    [SharedFact(PublishedIndex.Workbook, PublishedIndex.Populations)]
    public void Factor_analysis_of_the_scores_of_2015_to_2020_gives_the_published_weights_of_values_not_revised_since()
    {
        var published = Computed.Value.Scores.Tree;
        var rules = Edition.Rules with { Weights = new WeightRule(WeightMethod.FactorAnalysis, [2015, 2016, 2017, 2018, 2019, 2020]) };
        var tree = CompositeIndex.Compute(IndexTree.Create(published.Nodes, WeightMethod.FactorAnalysis), rules, Computed.Value.Panel).Tree;
        foreach (var subdomain in tree.Composites.ToArray().Where(x => tree.Nodes[x].Level == IndexLevel.Subdomain))
        {
            var errors = tree.ChildrenOf(subdomain).ToArray().Select(i => (Math.Abs(tree.WeightOf(i) - published.WeightOf(i)), tree.Nodes[i].Name)).ToList();
            output.WriteLine($"{tree.Nodes[subdomain].Name}: {errors.Count} weights, largest difference {errors.Max().Item1:F6}");
            if (errors.Count < 3 || tree.Nodes[subdomain].Name == "Physical health conditions") AssertWithin(1.05e-4, errors, tree.Nodes[subdomain].Name);
        }
    }

    private static (PublishedIndex Published, IndexPanel Panel, IndexScores Scores) Compute()
    {
        var published = PublishedIndex.Read(Edition.Tree);
        var panel = published.Panel(Edition.Tree);
        return (published, panel, CompositeIndex.Compute(Edition.Tree, Edition.Rules, panel));
    }

    private static List<(double Error, string Cell)> Errors(IndexScores scores, IndexLevel level, Func<string, bool> wanted)
    {
        var errors = new List<(double, string)>();
        foreach (var node in scores.Tree.Composites)
        {
            var code = scores.Tree.Nodes[node].Code;
            for (var year = 0; year < scores.Years.Count && scores.Tree.Nodes[node].Level == level; year++)
                for (var area = 0; area < scores.Areas.Count; area++)
                {
                    if (!wanted(scores.Areas[area])) continue;
                    var expected = Computed.Value.Published.Score(scores.Areas[area], scores.Years[year], code);
                    errors.Add((Math.Abs(scores.Of(node, year)[area] - expected), $"{code} {scores.Areas[area]} {scores.Years[year]}"));
                }
        }
        return errors;
    }

    private void AssertWithin(double tolerance, List<(double Error, string Cell)> errors, string what)
    {
        var (error, cell) = errors.Max();
        output.WriteLine($"{what}: {errors.Count} scores, largest difference {error:G4} ({cell})");
        Assert.True(error <= tolerance, $"{what}: {error:G4} from published at {cell}, tolerance {tolerance}");
    }
}
