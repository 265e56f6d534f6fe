using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.Inputs;

/// <summary>Published indicator scores and population weights as the panel that an index is computed from.</summary>
static class IndexInputs
{
    /// <summary>Lower-tier and unitary authorities: those that have a population weight.</summary>
    const string Lowest = "area IN (SELECT DISTINCT area FROM clean.health_index_population)";

    /// <summary>Reads the panel of an edition; null when no score of it is loaded.</summary>
    /// <exception cref="InputMissingException">Scores are loaded, but not every area, year and indicator, or not their weights.</exception>
    public static IndexPanel? Read(Store store, IndexEdition edition)
    {
        var areas = store.Query($"SELECT DISTINCT area FROM clean.health_index_score WHERE edition = $edition AND level = 'indicator' AND {Lowest} ORDER BY area",
            row => row.GetText(0), ("edition", edition.Name));
        var years = store.Query("SELECT DISTINCT year FROM clean.health_index_score WHERE edition = $edition AND level = 'indicator' ORDER BY year",
            row => row.GetInt(0), ("edition", edition.Name));
        if (years.Count == 0) return null;
        if (areas.Count == 0) throw new InputMissingException("population weights of the Health Index's authorities", "none", "one for every authority and year");

        var clean = new CleanColumns(store);
        var indicators = edition.Tree.Indicators.ToArray().Select(node => edition.Tree.Nodes[node].Code).ToArray();
        return new IndexPanel
        {
            Areas = areas,
            Years = years,
            Values = clean.Exactly("indicator scores of the Health Index", $"""
                SELECT score FROM clean.health_index_score
                WHERE edition = {SqlText.Literal(edition.Name)} AND level = 'indicator' AND {Lowest}
                ORDER BY list_position([{string.Join(", ", indicators.Select(i => SqlText.Literal(i)))}], code), year, area
                """, indicators.Length * years.Count * areas.Count),
            Population = clean.Exactly("population weights of the Health Index's authorities", $"""
                SELECT population::DOUBLE FROM clean.health_index_population
                WHERE year IN ({string.Join(", ", years)}) AND area IN (SELECT area FROM clean.health_index_score WHERE edition = {SqlText.Literal(edition.Name)})
                ORDER BY year, area
                """, years.Count * areas.Count),
        };
    }

    /// <summary>ONS's own scores, for a look beside ours: (area, year, code) to the published score.</summary>
    public static Dictionary<(string Area, int Year, string Code), double> Published(Store store, IndexEdition edition) => store.Query(
        "SELECT area, year, code, score FROM clean.health_index_score WHERE edition = $edition ORDER BY area, year, code",
        row => ((row.GetText(0), row.GetInt(1), row.GetText(2)), row.GetDouble(3)), ("edition", edition.Name)).ToDictionary(r => r.Item1, r => r.Item2);

    public static Dictionary<string, string> Names(Store store, IndexEdition edition) => store.Query(
        "SELECT area, any_value(area_name ORDER BY year DESC) FROM clean.health_index_score WHERE edition = $edition GROUP BY area",
        row => (row.GetText(0), row.GetText(1)), ("edition", edition.Name)).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
}
