using PhiUnit.Core.Backtest;
using PhiUnit.Core.Backtest.Models;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Backtest;

/// <summary>The statistics office's subnational projections that cover every area by sex and age, as models.</summary>
static class OfficialProjections
{
    const int Ages = 91;

    /// <param name="store">The workspace's figures.</param>
    /// <param name="history">Areas, and the years that there are outcomes for.</param>
    public static IReadOnlyList<Published> Read(Store store, History history)
    {
        var at = history.Areas.Index().ToDictionary(a => a.Item.Code, a => a.Index, StringComparer.Ordinal);
        var bases = store.Query("SELECT DISTINCT base_year FROM merged.snpp_population ORDER BY base_year", row => row.GetInt(0));
        return [.. bases.Where(b => b >= history.Years.First && b < history.Years.Last).Select(b => Read(store, history, at, b)).OfType<Published>()];
    }

    static Published? Read(Store store, History history, Dictionary<string, int> at, int baseYear)
    {
        const int cells = CohortShape.Sexes * Ages;
        var years = new double[history.Years.Last - baseYear + 1][];
        for (var i = 0; i < years.Length; i++) Array.Fill(years[i] = new double[at.Count * cells], double.NaN);
        foreach (var (place, year, cell, people) in store.Query($"""
            SELECT place, year, age + CASE sex WHEN 'female' THEN 0 ELSE {Ages} END, population FROM merged.snpp_population
            WHERE base_year = {baseYear} AND year <= {history.Years.Last} AND sex <> 'persons' AND age < {Ages}
            """, row => (row.GetText(0), row.GetInt(1), row.GetInt(2), row.GetDouble(3))))
        {
            if (at.TryGetValue(place, out var area)) years[year - baseYear][area * cells + cell] = people;
        }
        return Array.Exists(years, people => Array.Exists(people, double.IsNaN)) ? null : new(baseYear, years);
    }
}
