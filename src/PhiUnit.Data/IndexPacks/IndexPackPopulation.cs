using System.Globalization;
using PhiUnit.Data.Packs;

namespace PhiUnit.Data.IndexPacks;

/// <summary>population.csv: the people of each area and year, by which the index weighs areas.</summary>
sealed class IndexPackPopulation
{
    readonly Dictionary<(string Area, int Year), double> _people = [];

    public static IndexPackPopulation Read(string folder, List<Note> notes)
    {
        var read = new IndexPackPopulation();
        if (PackTable.Open(folder, IndexPackFault.Population, ["area", "year", "population"], notes) is not { } table) return read;
        foreach (var row in table.Rows(notes))
        {
            var (area, year) = (row.RequiredText(0), row.Whole(1, 1800, 2300));
            var people = row.Number(2, least: 0);
            if (people == 0) row.Refuse("E_OUT_OF_RANGE", 2, row.Text(2), "more than 0");
            if (area.Length > 0 && year is { } y && !read._people.TryAdd((area, y), people))
                row.Refuse("E_DUPLICATE_KEY", 0, string.Create(CultureInfo.InvariantCulture, $"a second row for {area} {y}"), "each area and year once");
        }
        return read;
    }

    /// <summary>Notes every area and year without a population, and that rows for others are not used.</summary>
    public void Check(IReadOnlyList<string> areas, IReadOnlyList<int> years, List<Note> notes)
    {
        if (areas.Count == 0 || notes.Exists(n => n.Code is "E_MISSING_FILE" or "E_MISSING_COLUMN" && n.File == IndexPackFault.Population)) return;
        foreach (var year in years)
        {
            foreach (var area in areas.Where(a => !_people.ContainsKey((a, year))))
            {
                notes.Add(PackNote.Of("E_MISSING_VALUE", IndexPackFault.Population, null,
                    string.Create(CultureInfo.InvariantCulture, $"area {area}, year {year}, population"), "missing", "a number above 0"));
            }
        }
        var unused = _people.Keys.Count(k => !years.Contains(k.Year) || !areas.Contains(k.Area));
        if (unused > 0)
            notes.Add(new("N_UNUSED_ROWS", IndexPackFault.Population, null, null, $"{unused} rows", "areas and years of indicators.csv",
                string.Create(CultureInfo.InvariantCulture, $"{IndexPackFault.Population}: {unused} rows for areas or years that indicators.csv has not; they are not used.")));
    }

    /// <summary>[year][area]: persons.</summary>
    public double[] Weights(IReadOnlyList<string> areas, IReadOnlyList<int> years) => [.. years.SelectMany(y => areas.Select(a => _people[(a, y)]))];
}
