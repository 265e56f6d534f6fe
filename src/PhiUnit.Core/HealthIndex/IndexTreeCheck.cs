using System.Globalization;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Whether rows make an index: one overall index at the top, every other row under a parent of a higher level.</summary>
public static class IndexTreeCheck
{
    /// <summary>Every fault of the rows, in row order; none when <see cref="IndexTree.Create"/> takes them.</summary>
    /// <param name="nodes">Rows in any order.</param>
    /// <param name="method">Where the weights of the indicators within a subdomain come from: they need none unless given.</param>
    public static IReadOnlyList<IndexFault> Faults(IReadOnlyList<IndexNode> nodes, WeightMethod method = WeightMethod.Given)
    {
        var first = new Dictionary<string, IndexNode>(StringComparer.Ordinal);
        foreach (var node in nodes) first.TryAdd(node.Code, node);
        var parents = nodes.Select(x => x.Parent).ToHashSet(StringComparer.Ordinal);

        var faults = new List<IndexFault>();
        CheckOverall(nodes, faults);
        for (var i = 0; i < nodes.Count; i++)
        {
            var report = new Report(faults, i, nodes[i].Code);
            CheckCode(nodes[i], first, report);
            CheckParent(nodes[i], first, report);
            if (!Enum.IsDefined(nodes[i].Level)) continue;
            CheckDirection(nodes[i], report);
            CheckWeight(nodes[i], method != WeightMethod.Given && IsInSubdomain(nodes[i], first), report);
            if (nodes[i].Level != IndexLevel.Indicator && !parents.Contains(nodes[i].Code))
                report.Add("children", "0", "at least one row that names it as parent");
        }
        return faults;
    }

    private static void CheckOverall(IReadOnlyList<IndexNode> nodes, List<IndexFault> faults)
    {
        var overalls = nodes.Where(x => x.Level == IndexLevel.Overall).Select(x => x.Code).ToList();
        if (overalls.Count == 1) return;
        var found = overalls.Count == 0 ? "in no row" : $"in {overalls.Count} rows ({string.Join(", ", overalls)})";
        faults.Add(new IndexFault(-1, "whole tree", "level overall", found, "exactly one row"));
    }

    private static void CheckCode(IndexNode node, Dictionary<string, IndexNode> first, Report report)
    {
        if (string.IsNullOrWhiteSpace(node.Code)) report.Add("code", "empty", "a code");
        else if (!ReferenceEquals(first[node.Code], node)) report.Add("code", $"'{node.Code}' again", "a code that no row above has");
        if (!Enum.IsDefined(node.Level)) report.Add("level", $"{node.Level}", "indicator, subdomain, domain or overall");
    }

    private static void CheckParent(IndexNode node, Dictionary<string, IndexNode> first, Report report)
    {
        var isOverall = node.Level == IndexLevel.Overall;
        if (string.IsNullOrWhiteSpace(node.Parent))
        {
            if (!isOverall) report.Add("parent", "empty", "the code of a row of a higher level");
        }
        else if (isOverall) report.Add("parent", $"'{node.Parent}'", "empty for the overall index");
        else if (!first.TryGetValue(node.Parent, out var parent)) report.Add("parent", $"'{node.Parent}', in no row", "the code of a row");
        else if (Cycle(node, first) is { } cycle)
            report.Add("parent", $"'{node.Parent}', a cycle ({cycle})", "a row that is not below this one");
        else if (parent.Level <= node.Level && Enum.IsDefined(parent.Level) && Enum.IsDefined(node.Level))
            report.Add("parent", $"'{node.Parent}' of level {Name(parent.Level)}", $"a row of a level above {Name(node.Level)}");
    }

    /// <summary>The way from a node up through its parents back to itself, or null.</summary>
    private static string? Cycle(IndexNode node, Dictionary<string, IndexNode> first)
    {
        var way = new List<string> { node.Code };
        for (var at = node; at.Parent is { } code && first.TryGetValue(code, out var next) && way.Count <= first.Count; at = next)
        {
            way.Add(code);
            if (code == node.Code) return string.Join(" > ", way);
        }
        return null;
    }

    private static void CheckDirection(IndexNode node, Report report)
    {
        var isIndicator = node.Level == IndexLevel.Indicator;
        if (isIndicator && node.Polarity is not (1 or -1)) report.Add("polarity", Text(node.Polarity), "1 or -1");
        if (!isIndicator && node.Polarity != 1)
            report.Add("polarity", Text(node.Polarity), "1 for a composite: direction is the indicators'");
        if (!Enum.IsDefined(node.Transform)) report.Add("transform", $"{node.Transform}", "a known transform");
        if (!isIndicator && node.Transform != Transform.Identity)
            report.Add("transform", $"{node.Transform}", "identity for a composite: transforms are the indicators'");
    }

    private static bool IsInSubdomain(IndexNode node, Dictionary<string, IndexNode> first) =>
        node.Level == IndexLevel.Indicator && node.Parent is { } code && first.TryGetValue(code, out var parent) && parent.Level == IndexLevel.Subdomain;

    private static void CheckWeight(IndexNode node, bool isEstimated, Report report)
    {
        if (node.Weight is { } weight && !(weight > 0 && double.IsFinite(weight))) report.Add("weight", Text(weight), "a number above 0");
        if (node.Weight is null && node.Level != IndexLevel.Overall && !isEstimated) report.Add("weight", "empty", "a number above 0");
    }

    private static string Name(IndexLevel level) => $"{level}".ToLowerInvariant();

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private readonly record struct Report(List<IndexFault> Faults, int Item, string Code)
    {
        public void Add(string field, string found, string expected) =>
            Faults.Add(new IndexFault(Item, string.IsNullOrWhiteSpace(Code) ? $"row {Item + 1}" : Code, field, found, expected));
    }
}
