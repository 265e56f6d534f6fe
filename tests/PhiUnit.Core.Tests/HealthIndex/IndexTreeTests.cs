using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Core.Tests.HealthIndex;

public class IndexTreeTests
{
    [Fact]
    public void Weights_of_the_children_of_one_parent_add_to_one() => IndexWorld.ForAll(world =>
    {
        var tree = IndexTree.Create(world.Nodes);
        foreach (var node in tree.Composites)
        {
            var sum = 0.0;
            foreach (var child in tree.ChildrenOf(node)) sum += tree.WeightOf(child);
            Near.Equal([1], [sum], 1e-14);
        }
    });

    [Fact]
    public void Every_composite_comes_after_its_children() => IndexWorld.ForAll(world =>
    {
        var tree = IndexTree.Create(world.Nodes);
        var composites = tree.Composites.ToArray().ToList();
        Assert.Equal(tree.Overall, tree.Find("all"));
        foreach (var node in composites)
            foreach (var child in tree.ChildrenOf(node))
                Assert.True(composites.IndexOf(child) < composites.IndexOf(node));
    });

    [Fact]
    public void An_indicator_may_lie_directly_under_the_overall_index()
    {
        var tree = IndexTree.Create([Overall(), Indicator("i1", "all"), Indicator("i2", "all")]);
        Assert.Equal([1, 2], tree.ChildrenOf(tree.Overall).ToArray());
        Assert.Equal(0.5, tree.WeightOf(1));
    }

    [Fact]
    public void Every_fault_is_listed()
    {
        IndexNode[] nodes =
        [
            Overall(),
            Overall() with { Code = "second", Parent = "all" },
            Composite("d1", "d2"),
            Composite("d2", "d1"),
            Indicator("i1", "gone"),
            Indicator("i1", "d1"),
            Indicator("i2", null),
            Indicator("i3", "i2"),
            Indicator("i4", "d1") with { Weight = 0 },
            Indicator("i5", "d1") with { Weight = double.NaN },
            Indicator("i6", "d1") with { Weight = null },
            Indicator("i7", "d1") with { Polarity = 0 },
            Composite("d3", "all") with { Polarity = -1, Transform = Transform.Log },
            Indicator("", "all"),
            Indicator("i8", "all") with { Level = (IndexLevel)9 },
        ];
        var faults = Assert.Throws<IndexFaultException>(() => IndexTree.Create(nodes)).Faults;

        Assert.Equal(
            [
                "-1 level overall: in 2 rows (all, second)",
                "1 parent: 'all'",
                "1 children: 0",
                "2 parent: 'd2', a cycle (d1 > d2 > d1)",
                "3 parent: 'd1', a cycle (d2 > d1 > d2)",
                "4 parent: 'gone', in no row",
                "5 code: 'i1' again",
                "6 parent: empty",
                "7 parent: 'i2' of level indicator",
                "8 weight: 0",
                "9 weight: NaN",
                "10 weight: empty",
                "11 polarity: 0",
                "12 polarity: -1",
                "12 transform: Log",
                "12 children: 0",
                "13 code: empty",
                "14 level: 9",
            ],
            faults.Select(x => $"{x.Item} {x.Field}: {x.Found}"));
    }

    [Fact]
    public void A_tree_without_rows_is_refused() =>
        Assert.Contains("in no row", Assert.Throws<IndexFaultException>(() => IndexTree.Create([])).Message, StringComparison.Ordinal);

    private static IndexNode Overall() => new() { Level = IndexLevel.Overall, Code = "all" };

    private static IndexNode Composite(string code, string parent) =>
        new() { Level = IndexLevel.Domain, Code = code, Parent = parent, Weight = 1 };

    private static IndexNode Indicator(string code, string? parent) =>
        new() { Level = IndexLevel.Indicator, Code = code, Parent = parent, Weight = 1 };
}
