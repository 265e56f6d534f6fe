using PhiUnit.Core;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly;

/// <summary>Places that cannot be projected, each with the reason.</summary>
static class PlaceFailures
{
    /// <summary>Places whose newest estimates are older than those of most others: with them, everyone would start from the older year.</summary>
    public static IReadOnlyDictionary<Place, string> BehindTheOthers(Store store, ReleaseOptions options)
    {
        var newest = store.Query($"SELECT place, max(year) FROM merged.population WHERE place IN ({PlaceList.Of(options.Places)}) GROUP BY place", row => (row.GetText(0), row.GetInt(1)))
            .ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
        if (newest.Count == 0) return new Dictionary<Place, string>();
        var usual = newest.Values.GroupBy(y => y).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        return options.Places.Where(p => newest.GetValueOrDefault(p.Code) < usual).ToDictionary(p => p, p => newest.TryGetValue(p.Code, out var year)
            ? FormattableString.Invariant($"{p.Name} ({p.Code}): its newest estimates by sex and age are of {year}, expected {usual} as of most others. Load them with 'phiunit ingest'; until then the place is left out.")
            : $"{p.Name} ({p.Code}): no estimates by sex and age, expected those of {usual.ToString(System.Globalization.CultureInfo.InvariantCulture)}. Load them with 'phiunit ingest'; until then the place is left out.");
    }

    /// <summary>Places that fail when they are projected by themselves.</summary>
    public static IReadOnlyDictionary<Place, string> Find(Store store, ReleaseOptions options)
    {
        var failed = new Dictionary<Place, string>();
        foreach (var place in options.Places)
        {
            if (options.Scenarios.Select(s => Failure(store, place, s, options.LastYear)).OfType<string>().FirstOrDefault() is { } why) failed[place] = $"{place.Name} ({place.Code}): {why}";
        }
        return failed;
    }

    static string? Failure(Store store, Place place, Scenario scenario, int lastYear)
    {
        try
        {
            ScenarioModel.Read(store, [place], scenario, lastYear).Run();
            return null;
        }
        catch (InputMissingException e)
        {
            return e.Message;
        }
    }
}
