using PhiUnit.Core;

namespace PhiUnit.Data.Inputs;

/// <summary>Published components of change of places, and totals at the start of the step, by the year in which it ends.</summary>
sealed class ComponentYears
{
    /// <summary>A total at the start of the step, beside the published components.</summary>
    public const string Start = "population_start";

    /// <summary>The four flows as a SQL list.</summary>
    public const string MigrationFlows = "'internal_in', 'internal_out', 'international_in', 'international_out'";

    const int MostNamed = 5;

    readonly Dictionary<(string Component, string Place, int Year), double> _people;

    ComponentYears(Dictionary<(string, string, int), double> people) => _people = people;

    /// <summary>
    /// Reads the components of some years. England's own row is left out of some editions, and counts other moves in others: its
    /// international flows are the sum over its authorities, where all of them are there.
    /// </summary>
    public static ComponentYears Read(Store store, IReadOnlyList<Place> places, IEnumerable<int> years)
    {
        var list = string.Join(", ", years.Distinct().Order());
        return new(store.Query($"""
            SELECT component, place, year, value::DOUBLE FROM merged.component WHERE place IN ({PlaceList.Of(places)}) AND year IN ({list})
            UNION ALL
            SELECT '{Start}', place, year + 1, population::DOUBLE FROM merged.population_total
            WHERE place IN ({PlaceList.Of(places)}, '{PlaceList.England}') AND year + 1 IN ({list})
            UNION ALL
            SELECT component, '{PlaceList.England}', year, sum(value)::DOUBLE FROM merged.component JOIN reference.authority ON code = place
            WHERE component IN ('international_in', 'international_out') AND year IN ({list})
            GROUP BY ALL HAVING count(*) = (SELECT count(*) FROM reference.authority)
            """, row => ((row.GetText(0), row.GetText(1), row.GetInt(2)), row.GetDouble(3))).ToDictionary(r => r.Item1, r => r.Item2));
    }

    /// <summary>People of one component over one step.</summary>
    public double Of(string component, Place place, int year) => _people[(component, place.Code, year)];

    /// <summary>People of England: its total at the start, or an international flow of all its authorities.</summary>
    public double OfEngland(string component, int year) => _people[(component, PlaceList.England, year)];

    /// <summary>Refuses to go on where figures of a year are not loaded.</summary>
    /// <exception cref="InputMissingException">Names them, the first few of many.</exception>
    public void Need(IReadOnlyList<string> components, IReadOnlyList<Place> places, int year)
    {
        var missing = components.SelectMany(c => places.Where(p => !_people.ContainsKey((c, p.Code, year))).Select(p => $"{c} of {p.Name}")).ToList();
        if (missing.Count == 0) return;
        var named = string.Join(", ", missing.Take(MostNamed)) + (missing.Count > MostNamed ? $" and {missing.Count - MostNamed} more" : "");
        throw new InputMissingException($"components of change to mid-{year}: {named}", $"{components.Count * places.Count - missing.Count} figures", $"{components.Count * places.Count}");
    }
}
