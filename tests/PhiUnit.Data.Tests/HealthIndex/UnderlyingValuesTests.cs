using System.Globalization;
using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Reference.HealthIndex;
using PhiUnit.Data.Tables;
using Xunit.Abstractions;

namespace PhiUnit.Data.Tests.HealthIndex;

/// <summary>
/// Values in their own unit of 17 of the 56 indicators, from raw to the published score: transform, direction and standardisation of the edition.
/// The eighteenth, household overcrowding, is not what the published score was made of.
/// </summary>
public class UnderlyingValuesTests(ITestOutputHelper output)
{
    private const string Values = "data/ons_health_index_underlying_18/hie_underlying_values.csv";

    private static readonly Dictionary<string, string> CodeOf = new()
    {
        ["activities_in_life_are_worthwhile"] = "Pe4.1", ["early_years_development"] = "L2.1", ["feelings_of_anxiety"] = "Pe4.2", ["happiness"] = "Pe4.3",
        ["healthy_eating"] = "L1.3", ["high_blood_pressure"] = "L3.1", ["life_expectancy"] = "Pe3.3", ["life_satisfaction"] = "Pe4.4",
        ["low_level_crime"] = "Pl3.1", ["mental_health_conditions"] = "Pe2.2", ["overweight_and_obesity_in_adults"] = "L3.3",
        ["overweight_and_obesity_in_children"] = "L3.4", ["physical_activity"] = "L1.4", ["rough_sleeping"] = "Pl5.5", ["smoking"] = "L1.7",
        ["unemployment"] = "Pl4.3", ["young_ppl_edu_empl_appren"] = "L2.5",
    };

    [SharedFact(Values, PublishedIndex.Workbook, PublishedIndex.Populations)]
    public void Raw_values_of_17_indicators_give_the_published_scores()
    {
        var tree = IndexEdition.Embedded(IndexEdition.Ons20152021).Tree;
        var published = PublishedIndex.Read(tree);
        var table = CsvTable.Read(Values, File.ReadAllText(SharedData.Path(Values)), ",", new TableLimits()).Rows.Select(r => r.Cells).ToList();
        var rows = table.Skip(1).ToDictionary(r => (r[0]!, int.Parse(r[3]!, CultureInfo.InvariantCulture)));
        var panel = published.Panel(tree);
        var indicators = CodeOf.Select(c => tree.Nodes[tree.Find(c.Value)] with { Parent = "all", Weight = 1 }).ToList();
        var raw = CodeOf.Keys.SelectMany(name => panel.Years.SelectMany(y => panel.Areas.Select(a => double.Parse(rows[(a, y)][Array.IndexOf(table[0], name)]!, CultureInfo.InvariantCulture))));
        var scores = CompositeIndex.Compute(
            IndexTree.Create([new() { Level = IndexLevel.Overall, Code = "all" }, .. indicators]),
            new() { BaseYear = 2015, Scale = IndexScale.Raw, Restandardise = true }, panel with { Values = raw.ToArray() });

        foreach (var node in scores.Tree.Indicators)
        {
            var largest = panel.Years.SelectMany((year, y) => panel.Areas.Select((area, a) => Math.Abs(scores.Of(node, y)[a] - published.Score(area, year, scores.Tree.Nodes[node].Code)))).Max();
            output.WriteLine(FormattableString.Invariant($"{scores.Tree.Nodes[node].Name}: largest difference {largest:F4} over {panel.Areas.Count * panel.Years.Count} scores"));
            Assert.True(largest <= 0.13, $"{scores.Tree.Nodes[node].Name}: {largest:F4}");
        }
    }
}
