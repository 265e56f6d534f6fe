using PhiUnit.Core;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Export;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Backtest;

/// <summary>
/// The history of all English authorities of today, from the totals on one basis (population_series), components, estimates by sex and age brought to those totals, and national
/// life tables.
/// </summary>
public static class HistoryInputs
{
    const int OpenAge = 90, LifeTableAges = 101;

    static readonly Component[] Components =
        [Component.Births, Component.Deaths, Component.InternalIn, Component.InternalOut, Component.InternationalIn, Component.InternationalOut];

    /// <summary>Reads the history.</summary>
    /// <param name="store">The workspace's figures.</param>
    /// <exception cref="InputMissingException">No series of totals is loaded.</exception>
    public static History Read(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var totals = Totals(store);
        var years = new YearRange(totals.Min(t => t.Year), totals.Max(t => t.Year));
        var whole = totals.GroupBy(t => t.Code).Where(g => g.Count() == years.Steps + 1).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        HistoryArea[] areas = [.. whole.Select(g => Area(g.Key))];
        var at = areas.Index().ToDictionary(a => a.Item.Code, a => a.Index, StringComparer.Ordinal);
        var history = new History(areas, years, [.. whole.SelectMany(g => g.OrderBy(t => t.Year).Select(t => t.People))], ReadComponents(store, at, years));
        return new(areas, years, [.. whole.SelectMany(g => g.OrderBy(t => t.Year).Select(t => t.People))], ReadComponents(store, at, years))
        {
            Stocks = Stocks(store, at, history),
            LifeTables = LifeTables(store),
            Patterns = BacktestParameters.Default.Patterns(),
        };
    }

    /// <summary>People by single year of age as they came, for every year that all areas have, on the totals of the history.</summary>
    public static IReadOnlyList<AgeOutcome> Outcomes(Store store, History history)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(history);
        var at = history.Areas.Index().ToDictionary(a => a.Item.Code, a => a.Index, StringComparer.Ordinal);
        var rows = store.Query($"""
            SELECT place, year, age, sum(population)::DOUBLE FROM merged.population WHERE age <= {OpenAge} GROUP BY ALL
            UNION ALL
            SELECT place, year, age, population::DOUBLE FROM merged.population_persons p
            WHERE age <= {OpenAge} AND NOT EXISTS (SELECT 1 FROM merged.population q WHERE q.place = p.place AND q.year = p.year)
            """, row => (Place: row.GetText(0), Year: row.GetInt(1), Cell: row.GetInt(2), People: row.GetDouble(3)));
        return [.. Whole(rows, at, OpenAge + 1).Where(g => Within(history, g.Year)).Select(g => new AgeOutcome(g.Year, OnTotals(g.Cells, history, g.Year)))];
    }

    static List<(string Code, int Year, double People)> Totals(Store store)
    {
        var totals = store.Query("""
            SELECT place, year, population::DOUBLE FROM clean.population_series JOIN reference.authority ON code = place
            WHERE sex = 'persons' AND population > 0 ORDER BY place, year
            """, row => (row.GetText(0), row.GetInt(1), row.GetDouble(2)));
        return totals.Count > 0 ? totals : throw new InputMissingException("population of English authorities on one basis over the years (dataset population_series)", "none", "1991 to 2024");
    }

    static HistoryArea Area(string code)
    {
        var name = AreaRegister.Default.NameOf(code) ?? code;
        return new(code, name, PlaceKind.Of(code), PlaceNumber.Of(new(code, name)));
    }

    static Dictionary<Component, double[]> ReadComponents(Store store, Dictionary<string, int> at, YearRange years)
    {
        var width = years.Steps + 1;
        var values = Components.ToDictionary(c => c, _ => Empty(at.Count * width));
        var named = Components.ToDictionary(ComponentName.Of, c => c, StringComparer.Ordinal);
        foreach (var (place, year, component, people) in store.Query(
            "SELECT place, year, component, value::DOUBLE FROM merged.component", row => (row.GetText(0), row.GetInt(1), row.GetText(2), row.GetDouble(3))))
        {
            if (at.TryGetValue(place, out var area) && named.TryGetValue(component, out var of) && year >= years.First && year <= years.Last)
                values[of][area * width + year - years.First] = people;
        }
        return values;
    }

    static double[] Empty(int length)
    {
        var values = new double[length];
        Array.Fill(values, double.NaN);
        return values;
    }

    static List<AgeStock> Stocks(Store store, Dictionary<string, int> at, History history)
    {
        var rows = store.Query($"""
            SELECT place, year, age + CASE sex WHEN 'female' THEN 0 ELSE {OpenAge + 1} END, population::DOUBLE FROM merged.population WHERE age <= {OpenAge}
            """, row => (Place: row.GetText(0), Year: row.GetInt(1), Cell: row.GetInt(2), People: row.GetDouble(3)));
        return [.. Whole(rows, at, CohortShape.Sexes * (OpenAge + 1)).Where(g => Within(history, g.Year)).Select(g => new AgeStock(g.Year, OnTotals(g.Cells, history, g.Year)))];
    }

    static bool Within(History history, int year) => year >= history.Years.First && year <= history.Years.Last;

    /// <summary>Years in which every area has every cell, ascending.</summary>
    static IEnumerable<(int Year, double[] Cells)> Whole(List<(string Place, int Year, int Cell, double People)> rows, Dictionary<string, int> at, int cells)
    {
        foreach (var year in rows.Where(r => at.ContainsKey(r.Place)).GroupBy(r => r.Year).OrderBy(g => g.Key))
        {
            var people = Empty(at.Count * cells);
            foreach (var row in year) people[at[row.Place] * cells + row.Cell] = row.People;
            if (!Array.Exists(people, double.IsNaN)) yield return (year.Key, people);
        }
    }

    /// <summary>Ages of a year on the totals of the history: the estimates by age may stand on an older basis.</summary>
    static double[] OnTotals(double[] people, History history, int year)
    {
        var length = people.Length / history.Areas.Count;
        for (var area = 0; area < history.Areas.Count; area++)
        {
            var cells = people.AsSpan(area * length, length);
            var scale = history.Total(area, year) / Ordered.Sum(cells);
            for (var i = 0; i < cells.Length; i++) cells[i] *= scale;
        }
        return people;
    }

    static List<LifeTable> LifeTables(Store store)
    {
        var rows = store.Query($"""
            SELECT CAST(right(period, 4) AS INTEGER), sex, age, value FROM clean.life_table WHERE measure = 'qx' AND age < {LifeTableAges} ORDER BY period, sex, age
            """, row => (LastYear: row.GetInt(0), Value: row.GetDouble(3)));
        return [.. rows.GroupBy(r => r.LastYear).Where(g => g.Count() == CohortShape.Sexes * LifeTableAges).OrderBy(g => g.Key)
            .Select(g => new LifeTable(g.Key, LifeTableAges, [.. g.Select(r => r.Value)]))];
    }
}
