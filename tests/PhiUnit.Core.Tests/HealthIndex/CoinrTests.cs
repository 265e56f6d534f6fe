using System.Globalization;
using System.Text.RegularExpressions;
using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Core.Tests.HealthIndex;

/// <summary>Reference results of COINr 1.1.14 for its ASEM example: 51 countries, 49 indicators, four levels. Tolerance 1e-9 relative.</summary>
public class CoinrTests
{
    private const string Folder = "fixtures/indicators/coinr";

    [SharedFact(Folder)]
    public void Scores_of_equal_weights_are_z_scores_over_n_minus_1()
    {
        var treated = Table.Read($"{Folder}/asem/dset_Treated.csv");
        var direction = Table.Read($"{Folder}/asem/ASEM_iMeta.csv").Text("iCode", "Direction");
        var expected = Table.Read($"{Folder}/normalise/n_zscore_100_10.csv");
        var standard = Table.Read($"{Folder}/normalise/n_zscore_0_1.csv");
        var codes = expected.Columns.Skip(1).ToList();
        Assert.Equal(49, codes.Count);
        foreach (var code in codes)
        {
            var scores = treated.Numbers(code);
            Transforms.Apply(Transform.Identity, int.Parse(direction[code], CultureInfo.InvariantCulture), scores, scores);
            Standardise.Apply(scores, WeightedMoments.Of(scores, Enumerable.Repeat(1.0, scores.Length).ToArray()), scores);
            Near.Equal(expected.Numbers(code), scores);
            Near.Equal(standard.Numbers(code), [.. scores.Select(x => (x - Standardise.BaseScore) / Standardise.PointsPerDeviation)]);
        }
    }

    [SharedTheory(Folder)]
    [InlineData("aggregate/normalised_1_100.csv", "aggregate/aggregated_amean.csv", CompositeMean.Arithmetic)]
    [InlineData("aggregate/normalised_1_100.csv", "aggregate/aggregated_gmean.csv", CompositeMean.Geometric)]
    [InlineData("asem/dset_Normalised.csv", "asem/dset_Aggregated.csv", CompositeMean.Arithmetic)]
    public void Composites_without_restandardising_are_the_aggregates(string normalised, string aggregated, CompositeMean mean) =>
        IsAggregated(aggregated, Compute(normalised, new IndexRules { BaseYear = 2018, Scale = IndexScale.Score, Restandardise = false, Mean = mean }));

    [SharedTheory(Folder)]
    [InlineData(0, 100, "normalise/n_minmax_0_100.csv", "asem/dset_Aggregated.csv", CompositeMean.Arithmetic)]
    [InlineData(1, 100, "aggregate/normalised_1_100.csv", "aggregate/aggregated_amean.csv", CompositeMean.Arithmetic)]
    [InlineData(1, 100, "aggregate/normalised_1_100.csv", "aggregate/aggregated_gmean.csv", CompositeMean.Geometric)]
    public void From_treated_values_to_the_index_within_a_range(double low, double high, string normalised, string aggregated, CompositeMean mean)
    {
        var scores = Compute("asem/dset_Treated.csv", new IndexRules { BaseYear = 2018, Scale = IndexScale.Raw, Restandardise = false, Range = new(low, high), Mean = mean });
        var expected = Table.Read($"{Folder}/{normalised}");
        foreach (var node in scores.Tree.Indicators) Near.Equal(expected.Numbers(scores.Tree.Nodes[node].Code), scores.Of(node));
        IsAggregated(aggregated, scores);
    }

    [SharedFact(Folder)]
    public void Weights_down_the_tree_are_COINrs_effective_weights()
    {
        var (tree, expected) = (AsemTree(), Table.Read($"{Folder}/asem/effective_weights.csv").Text("iCode", "EffWeight"));
        Assert.Equal(expected.Count, tree.Nodes.Count);
        for (var node = 0; node < tree.Nodes.Count; node++)
        {
            var weight = 1.0;
            for (var at = node; tree.Nodes[at].Parent is { } parent; at = tree.Find(parent)) weight *= tree.WeightOf(at);
            Near.Equal([double.Parse(expected[tree.Nodes[node].Code], CultureInfo.InvariantCulture)], [weight]);
        }
    }

    private static IndexScores Compute(string file, IndexRules rules)
    {
        var (tree, input) = (AsemTree(), Table.Read($"{Folder}/{file}"));
        var areas = input.Rows.Select(x => x[0]).ToList();
        return CompositeIndex.Compute(tree, rules, new IndexPanel
        {
            Areas = areas,
            Years = [2018],
            Values = tree.Indicators.ToArray().SelectMany(i => input.Numbers(tree.Nodes[i].Code)).ToArray(),
            Population = Enumerable.Repeat(1.0, areas.Count).ToArray(),
        });
    }

    private static void IsAggregated(string file, IndexScores scores)
    {
        var expected = Table.Read($"{Folder}/{file}");
        Assert.Equal(scores.Areas, expected.Rows.Select(x => x[0]));
        Assert.Equal(11, scores.Tree.Composites.Length);
        foreach (var node in scores.Tree.Composites) Near.Equal(expected.Numbers(scores.Tree.Nodes[node].Code), scores.Of(node));
    }

    [SharedTheory(Folder)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Principal_components_of_every_group_are_COINrs_up_to_sign(int level)
    {
        var scores = Table.Read($"{Folder}/asem/dset_Aggregated.csv");
        var groups = Directory.GetFiles(SharedData.Path($"{Folder}/pca"), $"level{level}_*_rotation.csv").Select(x => Path.GetFileName(x)!).ToList();
        Assert.Equal(level switch { 1 => 8, 2 => 2, _ => 1 }, groups.Count);
        foreach (var group in groups)
        {
            var rotation = Table.Read($"{Folder}/pca/{group}");
            var deviations = Table.Read($"{Folder}/pca/{group.Replace("rotation", "sdev", StringComparison.Ordinal)}").Rows.Select(x => double.Parse(x[1], CultureInfo.InvariantCulture)).ToArray();
            var (variances, loadings) = PrincipalComponent.All(Correlation.Of([.. rotation.Rows.Select(x => scores.Numbers(x[0]))]));
            Near.Equal(deviations, [.. variances.Select(Math.Sqrt)]);
            for (var component = 0; component < loadings.Length; component++)
            {
                var expected = rotation.Numbers($"PC{component + 1}");
                var sign = Math.Sign(Core.Numerics.Ordered.Dot(expected, loadings[component]));
                Near.Equal(expected, [.. loadings[component].Select(x => sign * x)]);
            }
        }
    }

    /// <summary>The tree with the directions of its indicators.</summary>
    private static IndexTree AsemTree()
    {
        var direction = Table.Read($"{Folder}/asem/ASEM_iMeta.csv").Text("iCode", "Direction");
        var lineage = Table.Read($"{Folder}/asem/lineage.csv");
        var parents = lineage.Rows.SelectMany(x => x.Zip(x.Skip(1))).Distinct().ToDictionary(x => x.First, x => x.Second);
        var weights = Table.Read($"{Folder}/asem/weights_Original.csv");
        return IndexTree.Create([.. weights.Rows.Select(x => new IndexNode
        {
            Code = x[0],
            Level = (IndexLevel)(int.Parse(x[1], CultureInfo.InvariantCulture) - 1),
            Parent = parents.GetValueOrDefault(x[0]),
            Polarity = int.Parse(direction.GetValueOrDefault(x[0]) ?? "1", CultureInfo.InvariantCulture),
            Weight = double.Parse(x[2], CultureInfo.InvariantCulture),
        })]);
    }

    private sealed record Table(string[] Columns, List<string[]> Rows)
    {
        /// <summary>Commas within quotes (units of indicators) do not part fields: an even number of quotes follows one that does.</summary>
        public static Table Read(string path)
        {
            var lines = File.ReadAllLines(SharedData.Path(path)).Select(x => Regex.Split(x, ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).ToList();
            return new Table(lines[0], lines[1..]);
        }

        public double[] Numbers(string column) =>
            [.. Rows.Select(x => double.Parse(x[Array.IndexOf(Columns, column)], CultureInfo.InvariantCulture))];

        public Dictionary<string, string> Text(string key, string column) =>
            Rows.ToDictionary(x => x[Array.IndexOf(Columns, key)], x => x[Array.IndexOf(Columns, column)]);
    }
}
