using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Core.Tests.HealthIndex;

/// <summary>A made-up index with areas, years, values and populations, all drawn from one seed.</summary>
internal sealed record IndexWorld(IReadOnlyList<IndexNode> Nodes, IndexRules Rules, IndexPanel Panel)
{
    public const int BaseYear = 2015;

    public int AreaCount => Panel.Areas.Count;

    public int YearCount => Panel.Years.Count;

    public IndexScores Compute() => CompositeIndex.Compute(IndexTree.Create(Nodes), Rules, Panel);

    /// <summary>Holds the law for many worlds; the seed of a world that breaks it is in the failure.</summary>
    public static void ForAll(Action<IndexWorld> law) =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => law(Create(seed))));

    public static IndexWorld Create(int seed)
    {
        var random = new Random(seed);
        var nodes = Tree(random);
        var areas = Enumerable.Range(0, random.Next(3, 15)).Select(i => $"E{i:00}").ToList();
        var years = Enumerable.Range(BaseYear, random.Next(2, 5)).ToList();
        var cellCount = areas.Count * years.Count;
        return new IndexWorld(
            nodes,
            new IndexRules { BaseYear = BaseYear, Scale = IndexScale.Raw, Restandardise = true },
            new IndexPanel
            {
                Areas = areas,
                Years = years,
                Values = Draw(random, nodes.Count(x => x.Level == IndexLevel.Indicator) * cellCount, 1, 50),
                Population = Draw(random, cellCount, 20_000, 900_000),
            });
    }

    public IndexWorld WithValues(Func<int, double, double> change) => this with
    {
        Panel = Panel with { Values = Panel.Values.ToArray().Select((x, i) => change(i / (AreaCount * YearCount), x)).ToArray() },
    };

    public IndexWorld WithNodes(Func<IndexNode, IndexNode> change) => this with { Nodes = [.. Nodes.Select(change)] };

    /// <summary>The same areas in another number and order: column i is area <paramref name="areas"/>[i] of this world.</summary>
    public IndexWorld WithAreas(IReadOnlyList<int> areas) => this with
    {
        Panel = Panel with
        {
            Areas = [.. areas.Select((x, i) => $"{Panel.Areas[x]}-{i}")],
            Values = Pick(Panel.Values, areas),
            Population = Pick(Panel.Population, areas),
        },
    };

    private double[] Pick(ReadOnlyMemory<double> rows, IReadOnlyList<int> areas) =>
        [.. Enumerable.Range(0, rows.Length / AreaCount).SelectMany(row => areas.Select(area => rows.Span[row * AreaCount + area]))];

    private static List<IndexNode> Tree(Random random)
    {
        var nodes = new List<IndexNode> { new() { Level = IndexLevel.Overall, Code = "all" } };
        for (var d = random.Next(1, 4); d > 0; d--)
        {
            nodes.Add(Node(random, IndexLevel.Domain, $"d{d}", "all"));
            for (var s = random.Next(1, 4); s > 0; s--)
            {
                nodes.Add(Node(random, IndexLevel.Subdomain, $"d{d}s{s}", $"d{d}"));
                for (var i = random.Next(1, 4); i > 0; i--) nodes.Add(Node(random, IndexLevel.Indicator, $"d{d}s{s}i{i}", $"d{d}s{s}"));
            }
        }
        return nodes;
    }

    private static IndexNode Node(Random random, IndexLevel level, string code, string parent) =>
        new() { Level = level, Code = code, Parent = parent, Weight = 0.1 + random.NextDouble() };

    private static double[] Draw(Random random, int count, double low, double high) =>
        [.. Enumerable.Range(0, count).Select(_ => low + (high - low) * random.NextDouble())];
}
