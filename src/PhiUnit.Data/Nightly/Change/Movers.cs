using System.Globalization;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>The outputs that moved most between two releases, each with what it came from: a difference of populations is one of estimates and of components, exactly.</summary>
sealed class Movers(ReleaseTotals before, ReleaseTotals after, string reason)
{
    /// <summary>How many are named.</summary>
    public const int Most = 20;

    /// <summary>Differences of this share are those of the last digit.</summary>
    const double Least = 1e-12;

    const int Apart = 5;
    const string PopulationMeasure = "population", DwellingsMeasure = "dwellings", ScoreMeasure = "health_index";

    /// <summary>The outputs that differ and how many they are; the biggest of them with their cause, in the order of the share by which they moved.</summary>
    public (int Count, IReadOnlyList<Mover> Biggest) Find()
    {
        var moved = Population().Concat(Dwellings()).Concat(Scores()).Where(m => Math.Abs(m.Share) > Least).ToList();
        return (moved.Count,
        [
            .. moved.OrderByDescending(m => Math.Abs(m.Share)).ThenBy(m => m.Place, StringComparer.Ordinal).ThenBy(m => m.Scenario, StringComparer.Ordinal).ThenBy(m => m.Year)
                .Take(Most).Select(m => m with { Cause = $"{Cause(m)}; {reason}" }),
        ]);
    }

    IEnumerable<Mover> Population() =>
        from cell in after.Population
        where IsCompared(cell.Key.Year) && before.Population.ContainsKey(cell.Key)
        select Of(PopulationMeasure, cell.Key, before.Population[cell.Key], cell.Value);

    IEnumerable<Mover> Dwellings() =>
        from cell in after.Homes
        where cell.Key.Year == Math.Min(before.LastYear, after.LastYear) && before.Homes.ContainsKey(cell.Key)
        select Of(DwellingsMeasure, cell.Key, before.Homes[cell.Key].Dwellings, cell.Value.Dwellings);

    IEnumerable<Mover> Scores() =>
        from cell in after.Scores
        where cell.Value.Level == "overall" && after.Names.ContainsKey(cell.Key.Area) && before.Scores.ContainsKey(cell.Key)
        select Of(ScoreMeasure, (ScoreMeasure, cell.Key.Area, cell.Key.Year), before.Scores[cell.Key].Score, cell.Value.Score);

    Mover Of(string measure, (string Scenario, string Place, int Year) key, double was, double now)
    {
        var change = now - was;
        var share = was == 0 ? (change == 0 ? 0 : 1) : change / Math.Abs(was);
        return new(measure, key.Scenario, key.Place, after.Names.GetValueOrDefault(key.Place, key.Place), key.Year, was, now, change, share, "");
    }

    string Cause(Mover m) => m.Measure switch
    {
        PopulationMeasure => PopulationCause((m.Scenario, m.Place, m.Year)),
        DwellingsMeasure => "homes that the scenario plans, or that its people ask for",
        _ => ScoreCause(m.Place, m.Year),
    };

    bool IsCompared(int year) => year == after.BaseYear || year == Math.Min(before.LastYear, after.LastYear) || (year - after.BaseYear) % Apart == 0;

    // Δ population(Y) = Δ population(B) + Σ over components and years B < y ≤ Y of Δ component: both runs balance in every cell.
    string PopulationCause((string Scenario, string Place, int Year) key)
    {
        var from = Math.Max(before.BaseYear, after.BaseYear);
        if (key.Year < from) return "estimates";
        var start = (key.Scenario, key.Place, from);
        var parts = after.Components.Keys.Concat(before.Components.Keys).Where(c => (c.Scenario, c.Place) == (key.Scenario, key.Place) && c.Year > from && c.Year <= key.Year)
            .Distinct().GroupBy(c => c.Component, StringComparer.Ordinal)
            .Select(g => (Part: g.Key.Replace('_', ' '), Change: Sign(g.Key) * g.OrderBy(c => c.Year).Sum(c => after.Components.GetValueOrDefault(c) - before.Components.GetValueOrDefault(c))))
            .Append((Part: before.BaseYear == after.BaseYear ? string.Create(CultureInfo.InvariantCulture, $"estimates of {from}") : string.Create(CultureInfo.InvariantCulture, $"the estimates of {from}, which were projected before"),
                Change: after.Population.GetValueOrDefault(start) - before.Population.GetValueOrDefault(start)))
            .Where(p => Math.Abs(p.Change) >= 0.5).OrderByDescending(p => Math.Abs(p.Change)).ThenBy(p => p.Part, StringComparer.Ordinal).ToList();
        return parts.Count == 0 ? "less than half a person in every component" : string.Join(", ", parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Part} {p.Change:+#,0;-#,0}")));
    }

    static int Sign(string component) => component is "deaths" or "internal_out" or "international_out" ? -1 : 1;

    string ScoreCause(string area, int year)
    {
        var moved = after.Scores.Where(s => s.Key.Area == area && s.Key.Year == year && s.Value.Level == "indicator" && before.Scores.ContainsKey(s.Key))
            .Select(s => (s.Value.Name, Change: s.Value.Score - before.Scores[s.Key].Score)).Where(s => Math.Abs(s.Change) > 1e-9)
            .OrderByDescending(s => Math.Abs(s.Change)).ThenBy(s => s.Name, StringComparer.Ordinal).Take(3).ToList();
        return moved.Count == 0 ? "no indicator of the area moved: weights or scales did"
            : string.Join(", ", moved.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} {s.Change:+0.00;-0.00} points")));
    }
}
