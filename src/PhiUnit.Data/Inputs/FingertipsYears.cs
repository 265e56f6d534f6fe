using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.Inputs;

/// <summary>
/// Years after the last that ONS published, for indicators that Fingertips shows: values of the published years find the line from value to
/// score (<see cref="ScoreLink"/>), later values are scored by it, and what is missing is left to imputation.
/// </summary>
static class FingertipsYears
{
    /// <summary>The panel with the years that loaded series reach beyond it; itself when none does.</summary>
    public static IndexPanel Extend(Store store, IndexEdition edition, FingertipsMapping mapping, IndexPanel panel)
    {
        if (mapping.Edition != edition.Name) return panel;
        var values = Values(store, mapping, panel);
        var scored = values.Select(v => (v.Key, Scores: Scored(edition.Tree, mapping, panel, v.Key, v.Value))).Where(v => v.Scores.Count > 0).ToDictionary(v => v.Key, v => v.Scores);
        int[] years = [.. scored.Values.SelectMany(s => s.Keys.Select(k => k.Year)).Distinct().Order()];
        return years.Length == 0 ? panel : Extended(store, edition.Tree, panel, years, scored);
    }

    /// <summary>By indicator: its value for each area and year, parts averaged; only where every part has one.</summary>
    static Dictionary<string, Dictionary<(int Area, int Year), double>> Values(Store store, FingertipsMapping mapping, IndexPanel panel)
    {
        var series = mapping.Series.Where(s => s.Code is not null).ToList();
        var area = panel.Areas.Select((a, i) => (a, i)).ToDictionary(x => x.a, x => x.i, StringComparer.Ordinal);
        var rows = store.Query($"""
            SELECT indicator_id, sex, age, area, period, value FROM clean.indicator
            WHERE category_type = '' AND value IS NOT NULL AND indicator_id IN ({string.Join(", ", series.Select(s => s.IndicatorId).Distinct())})
            ORDER BY indicator_id, sex, age, area, period
            """, row => (Key: (row.GetInt(0), row.GetText(1), row.GetText(2)), Area: row.GetText(3), Period: row.GetText(4), Value: row.GetDouble(5)));
        var found = rows.Where(r => area.ContainsKey(r.Area)).ToLookup(r => r.Key, r => (Area: area[r.Area], r.Period, r.Value));
        return series.GroupBy(s => s.Code!).ToDictionary(g => g.Key, g => Parts([.. g], s => found[(s.IndicatorId, s.Sex, s.Age)]), StringComparer.Ordinal);
    }

    static Dictionary<(int Area, int Year), double> Parts(
        FingertipsSeries[] series, Func<FingertipsSeries, IEnumerable<(int Area, string Period, double Value)>> rows)
    {
        var bySeries = series.Select(s => (s.Part, Values: rows(s).Where(r => s.YearOf(r.Period) is not null)
            .GroupBy(r => (r.Area, s.YearOf(r.Period)!.Value)).ToDictionary(g => g.Key, g => g.Last().Value))).ToArray();
        var cells = bySeries[0].Values.Keys.Where(k => Array.TrueForAll(bySeries, s => s.Values.ContainsKey(k))).Order();
        return cells.ToDictionary(k => k, k => bySeries.GroupBy(s => s.Part).Average(part => part.Average(s => s.Values[k])));
    }

    /// <summary>Scores of the years after the panel's last; none when the values do not give the published scores.</summary>
    static Dictionary<(int Area, int Year), double> Scored(
        IndexTree tree, FingertipsMapping mapping, IndexPanel panel, string code, Dictionary<(int Area, int Year), double> values)
    {
        var node = tree.Nodes[tree.Find(code)];
        var (indicator, areaCount) = (tree.Indicators.IndexOf(tree.Find(code)), panel.Areas.Count);
        var usable = values.Where(v => Transforms.IsDefined(node.Transform, v.Value)).OrderBy(v => v.Key).ToList();
        var transformed = usable.Select(v => v.Value).ToArray();
        Transforms.Apply(node.Transform, node.Polarity, transformed, transformed);
        var both = usable.Select((v, i) => (v.Key.Area, Year: panel.Years.ToList().IndexOf(v.Key.Year), Value: transformed[i])).Where(v => v.Year >= 0).ToList();
        if (both.Count < mapping.LeastOverlap) return [];
        var link = ScoreLink.Fit(
            [.. both.Select(v => v.Value)], [.. both.Select(v => panel.Values.Span[(indicator * panel.Years.Count + v.Year) * areaCount + v.Area])]);
        if (!(link.RootMeanSquare <= mapping.LargestDistance) || !(link.Slope > 0)) return [];
        return usable.Select((v, i) => (v.Key, Score: link.Score(transformed[i]))).Where(v => v.Key.Year > panel.Years[^1]).ToDictionary(v => v.Key, v => v.Score);
    }

    static IndexPanel Extended(Store store, IndexTree tree, IndexPanel panel, int[] later, Dictionary<string, Dictionary<(int Area, int Year), double>> scored)
    {
        var (areaCount, cells) = (panel.Areas.Count, panel.Years.Count * panel.Areas.Count);
        var values = new List<double>();
        for (var i = 0; i < tree.Indicators.Length; i++)
        {
            values.AddRange(panel.Values.Slice(i * cells, cells).Span);
            var own = scored.GetValueOrDefault(tree.Nodes[tree.Indicators[i]].Code);
            foreach (var year in later)
                for (var area = 0; area < areaCount; area++) values.Add(own is not null && own.TryGetValue((area, year), out var score) ? score : double.NaN);
        }
        // Populations of a year without weights of its own are the last, as ONS weighs 2021 by those of 2020.
        var loaded = store.Query("SELECT area, year, population::DOUBLE FROM clean.health_index_population ORDER BY area, year",
            row => ((row.GetText(0), row.GetInt(1)), row.GetDouble(2))).ToDictionary(r => r.Item1, r => r.Item2);
        var last = panel.Population[^areaCount..];
        var people = later.SelectMany(year => Enumerable.Range(0, areaCount).Select(a => loaded.GetValueOrDefault((panel.Areas[a], year), last.Span[a])));
        return panel with { Years = [.. panel.Years, .. later], Values = values.ToArray(), Population = (double[])[.. panel.Population.Span, .. people] };
    }
}
