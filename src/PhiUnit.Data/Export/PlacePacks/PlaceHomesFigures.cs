using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Homes a year: of a scenario, of the past, and as the statistics office's households imply them.</summary>
static class PlaceHomesFigures
{
    /// <summary>Years of the past that a mean is taken over.</summary>
    const int PastYears = 10;

    /// <summary>Mean net additions a year from the first year to another.</summary>
    public static double Yearly(PlaceScenario scenario, int to)
    {
        var (first, last) = (scenario.Homes[0], scenario.Homes.First(h => h.Year == to));
        return (last.Dwellings - first.Dwellings) / (last.Year - first.Year);
    }

    /// <summary>The same of the newest official projection of households that reaches that year; null where none is loaded.</summary>
    public static (string Variant, double Yearly)? Official(PlacePack pack, int to)
    {
        var variants = pack.Report.Official.Where(o => o.Measure == "dwellings").GroupBy(o => o.Variant).OrderByDescending(g => g.Key, StringComparer.Ordinal);
        foreach (var variant in variants)
        {
            if (variant.FirstOrDefault(o => o.Year == pack.FirstYear) is { } first && variant.FirstOrDefault(o => o.Year == to) is { } last)
                return (variant.Key, (last.Value - first.Value) / (to - pack.FirstYear));
        }
        return null;
    }

    /// <summary>Net additions by year as published; ascending.</summary>
    public static IReadOnlyList<(int Year, double Homes)> PastByYear(PlacePack pack) =>
        [.. pack.Observed.Where(o => o.Key.Measure == "net_dwellings").Select(o => (o.Key.Year, o.Value)).OrderBy(o => o.Year)];

    /// <summary>Mean of the newest ten published years, or of fewer; null where none are.</summary>
    public static (int Years, int Last, double Yearly)? Past(PlacePack pack)
    {
        var years = PastByYear(pack).TakeLast(PastYears).ToList();
        return years.Count == 0 ? null : (years.Count, years[^1].Year, years.Average(y => y.Homes));
    }
}
