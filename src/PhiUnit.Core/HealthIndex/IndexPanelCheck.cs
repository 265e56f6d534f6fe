using PhiUnit.Core.Numerics;
using System.Globalization;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Whether a panel is complete and can be transformed and weighted.</summary>
public static class IndexPanelCheck
{
    /// <summary>
    /// Every missing or impossible value, by area, year and indicator, and every population not above 0. Where missing values are imputed,
    /// an area without any value of an indicator is a fault.
    /// </summary>
    /// <exception cref="ArgumentException">An array has another length than areas, years and indicators make.</exception>
    public static IReadOnlyList<IndexFault> Faults(IndexPanel panel, IndexTree tree, IndexRules rules)
    {
        var cellCount = panel.Areas.Count * panel.Years.Count;
        Check.SameLength(panel.Population.Length, cellCount);
        var valueCount = tree.Indicators.Length * cellCount;
        Check.SameLength(panel.Values.Length, valueCount);

        var faults = new List<IndexFault>();
        CheckOnce(panel.Areas, "area", faults);
        CheckOnce(panel.Years, "year", faults);
        for (var i = 0; i < tree.Indicators.Length; i++)
        {
            var node = tree.Nodes[tree.Indicators[i]];
            CheckValues(panel, i, node, rules, faults);
            if (rules.Imputation != ImputationRule.None) CheckSeries(panel, i, node, faults);
        }
        CheckPopulation(panel, faults);
        return faults;
    }

    private static void CheckOnce<T>(IReadOnlyList<T> keys, string name, List<IndexFault> faults)
    {
        if (keys.Count == 0) faults.Add(new IndexFault(-1, "panel", $"number of {name}s", "0", "at least 1"));
        foreach (var twice in keys.GroupBy(x => x).Where(x => x.Count() > 1))
            faults.Add(new IndexFault(-1, "panel", name, $"'{twice.Key}' {twice.Count()} times", "once"));
    }

    private static void CheckValues(IndexPanel panel, int indicator, IndexNode node, IndexRules rules, List<IndexFault> faults)
    {
        var transform = rules.Scale == IndexScale.Raw ? node.Transform : Transform.Identity;
        var values = panel.ValuesOf(indicator);
        for (var cell = 0; cell < values.Length; cell++)
        {
            if (Transforms.IsDefined(transform, values[cell]) || (double.IsNaN(values[cell]) && rules.Imputation != ImputationRule.None)) continue;
            var subject = $"{Subject(panel, cell)}, indicator {node.Code}";
            faults.Add(new IndexFault(-1, subject, "value", Text(values[cell]), Transforms.Domain(transform)));
        }
    }

    private static void CheckSeries(IndexPanel panel, int indicator, IndexNode node, List<IndexFault> faults)
    {
        for (var area = 0; area < panel.Areas.Count; area++)
        {
            var found = false;
            for (var year = 0; year < panel.Years.Count && !found; year++)
                found = !double.IsNaN(panel.ValuesOf(indicator)[year * panel.Areas.Count + area]);
            if (!found)
                faults.Add(new IndexFault(-1, $"area {panel.Areas[area]}, indicator {node.Code}", "value", "missing in every year", "a value in at least one year"));
        }
    }

    private static void CheckPopulation(IndexPanel panel, List<IndexFault> faults)
    {
        var population = panel.Population.Span;
        for (var cell = 0; cell < population.Length; cell++)
        {
            if (!(population[cell] > 0 && double.IsFinite(population[cell])))
                faults.Add(new IndexFault(-1, Subject(panel, cell), "population", Text(population[cell]), "a number above 0"));
        }
    }

    private static string Subject(IndexPanel panel, int cell) => string.Create(
        CultureInfo.InvariantCulture, $"area {panel.Areas[cell % panel.Areas.Count]}, year {panel.Years[cell / panel.Areas.Count]}");

    private static string Text(double value) => double.IsNaN(value) ? "missing" : value.ToString(CultureInfo.InvariantCulture);
}
