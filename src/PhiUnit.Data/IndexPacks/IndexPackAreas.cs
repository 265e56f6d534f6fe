using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Packs;

namespace PhiUnit.Data.IndexPacks;

/// <summary>areas.csv: names, types and the area that each lies in. A pack without it has no higher areas.</summary>
sealed class IndexPackAreas(IReadOnlyList<string> lowest)
{
    readonly Dictionary<string, (IndexPackArea Area, PackRow Row)> _areas = new(StringComparer.Ordinal);

    public static IndexPackAreas Read(string folder, IReadOnlyList<string> lowest, List<Note> notes)
    {
        var read = new IndexPackAreas(lowest);
        if (!File.Exists(Path.Combine(folder, IndexPackFault.Areas))
            || PackTable.Open(folder, IndexPackFault.Areas, ["area", "name", "type", "parent"], notes) is not { } table) return read;
        foreach (var row in table.Rows(notes))
        {
            var code = row.RequiredText(0);
            var parent = row.Text(3) is { Length: > 0 } text ? text : null;
            if (code.Length > 0 && !read._areas.TryAdd(code, (new(code, row.Text(1), row.Text(2), parent), row)))
                row.Refuse("E_DUPLICATE_KEY", 0, $"a second row for {code}", "each area once");
        }
        if (read._areas.Count > 0) read.Check(notes);
        return read;
    }

    /// <summary>The area that each area lies in.</summary>
    public Dictionary<string, string> ParentOf() => _areas.Values.Where(a => a.Area.Parent is not null).ToDictionary(a => a.Area.Code, a => a.Area.Parent!, StringComparer.Ordinal);

    /// <summary>The lowest areas, then those above them.</summary>
    public IReadOnlyList<IndexPackArea> All(IReadOnlyList<HigherArea> higher) =>
        [.. lowest.Concat(higher.Select(h => h.Code)).Select(c => _areas.TryGetValue(c, out var found) ? found.Area : new(c, c, "", null))];

    void Check(List<Note> notes)
    {
        var isLowest = lowest.ToHashSet(StringComparer.Ordinal);
        var parents = _areas.Values.Select(a => a.Area.Parent).ToHashSet(StringComparer.Ordinal);
        foreach (var (area, row) in _areas.Values)
        {
            if (area.Parent is { } parent && !_areas.ContainsKey(parent)) row.Refuse("E_UNKNOWN_PARENT", 3, Note.Shown(parent), "an area of this file");
            if (IsBelowItself(area)) row.Refuse("E_CYCLE", 3, Note.Shown(area.Parent), $"an area that does not lie in {area.Code}");
            if (isLowest.Contains(area.Code) && parents.Contains(area.Code))
                row.Refuse("E_NOT_LOWEST", 0, $"{area.Code}, which has values in indicators.csv", "an area that others lie in has none: its scores are means over them");
            if (!isLowest.Contains(area.Code) && !parents.Contains(area.Code))
                row.Refuse("E_MISSING_VALUE", 0, $"{area.Code}, in which no area lies", "its values in indicators.csv");
        }
        foreach (var code in lowest.Where(c => !_areas.ContainsKey(c)))
            notes.Add(PackNote.Of("E_UNKNOWN_AREA", IndexPackFault.Indicators, null, "area", Note.Shown(code), "an area of areas.csv"));
    }

    bool IsBelowItself(IndexPackArea area)
    {
        var at = area;
        for (var steps = 0; steps <= _areas.Count && at.Parent is { } code && _areas.TryGetValue(code, out var next); steps++)
        {
            if (code == area.Code) return true;
            at = next.Area;
        }
        return false;
    }
}
