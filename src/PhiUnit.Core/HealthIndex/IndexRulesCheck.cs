using System.Globalization;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Whether rules fit an index tree and the years there are values for.</summary>
public static class IndexRulesCheck
{
    /// <summary>Every fault of the rules. Years are not checked where <paramref name="years"/> is null (not known yet).</summary>
    public static IReadOnlyList<IndexFault> Faults(IndexRules rules, IndexTree tree, IReadOnlyList<int>? years)
    {
        var faults = new List<IndexFault>();
        if (years?.Contains(rules.BaseYear) == false)
            faults.Add(new IndexFault(-1, "rules", "base_year", Text(rules.BaseYear), $"one of the years {string.Join(", ", years)}"));
        CheckPool(rules.Weights, years, faults);
        CheckScale(rules, faults);
        var replaced = rules.CarryForward.SelectMany(x => x.Years.Select(year => (x.Code, Year: year))).ToList();
        for (var i = 0; i < rules.CarryForward.Count; i++)
        {
            var entry = rules.CarryForward[i];
            CheckCode(entry, i, tree, faults);
            CheckYears(entry, i, years, faults);
            if (replaced.Contains((entry.Code, entry.From)))
                faults.Add(Fault(entry, i, "from", $"{Text(entry.From)}, itself replaced", "a year that is not replaced"));
        }
        foreach (var (code, year) in replaced.GroupBy(x => x).Where(x => x.Count() > 1).Select(x => x.Key))
            faults.Add(new IndexFault(-1, $"carry_forward {code}", "years", $"{Text(year)} more than once", "every year once"));
        return faults;
    }

    private static void CheckScale(IndexRules rules, List<IndexFault> faults)
    {
        if (rules.Range is { } range && !(range.High > range.Low && double.IsFinite(range.High - range.Low)))
            faults.Add(new IndexFault(-1, "rules", "range", string.Create(CultureInfo.InvariantCulture, $"{range.Low} to {range.High}"), "a lower end and a higher one"));
        if (rules.Range is not null && rules.Scale == IndexScale.Score)
            faults.Add(new IndexFault(-1, "rules", "range", "a range for scores that are final", "a range with scale raw, or none"));
        // What is standardised again may lie below 0.
        if (rules.Mean == CompositeMean.Geometric && rules.Restandardise)
            faults.Add(new IndexFault(-1, "rules", "mean", "geometric, and restandardise true", "geometric with restandardise false, or arithmetic"));
    }

    private static void CheckPool(WeightRule weights, IReadOnlyList<int>? years, List<IndexFault> faults)
    {
        if (weights.NeedsPool && weights.Pool.Count == 0) faults.Add(new IndexFault(-1, "rules", "pool", "empty", "at least one year"));
        foreach (var year in weights.Pool.Where(x => years?.Contains(x) == false))
            faults.Add(new IndexFault(-1, "rules", "pool", Text(year), $"one of the years {string.Join(", ", years!)}"));
        foreach (var twice in weights.Pool.GroupBy(x => x).Where(x => x.Count() > 1))
            faults.Add(new IndexFault(-1, "rules", "pool", $"{Text(twice.Key)} {twice.Count()} times", "every year once"));
    }

    private static void CheckCode(CarryForward entry, int item, IndexTree tree, List<IndexFault> faults)
    {
        var node = tree.Find(entry.Code);
        if (node < 0) faults.Add(Fault(entry, item, "code", $"'{entry.Code}', not in the tree", "the code of a composite"));
        else if (tree.Nodes[node].Level == IndexLevel.Indicator)
            faults.Add(Fault(entry, item, "code", $"'{entry.Code}', an indicator", "the code of a composite"));
    }

    private static void CheckYears(CarryForward entry, int item, IReadOnlyList<int>? years, List<IndexFault> faults)
    {
        if (entry.Years.Count == 0) faults.Add(Fault(entry, item, "years", "empty", "at least one year"));
        if (years is null) return;
        foreach (var (year, field) in entry.Years.Select(x => (x, "years")).Append((entry.From, "from")))
        {
            if (!years.Contains(year))
                faults.Add(Fault(entry, item, field, Text(year), $"one of the years {string.Join(", ", years)}"));
        }
    }

    private static IndexFault Fault(CarryForward entry, int item, string field, string found, string expected) =>
        new(item, $"carry_forward {entry.Code}", field, found, expected);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
