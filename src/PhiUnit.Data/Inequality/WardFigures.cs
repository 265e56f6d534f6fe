using PhiUnit.Core;
using PhiUnit.Core.Numerics;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Inequality;

/// <summary>A ward by the LSOAs that fit it best.</summary>
/// <param name="Ward">GSS code.</param>
/// <param name="Place">Place that it lies in.</param>
/// <param name="SmallAreas">Number of LSOAs.</param>
/// <param name="People">Residents of the census; null where they are not held.</param>
/// <param name="Disabled">Of them disabled.</param>
/// <param name="Score">Population-weighted mean of their deprivation scores.</param>
/// <param name="MostDeprivedFifth">Share of its residents in LSOAs of the most deprived national fifth.</param>
sealed record WardFigures(string Ward, string Place, int SmallAreas, double? People, double? Disabled, double? Score, double? MostDeprivedFifth)
{
    const string Outcome = "disability";
    const int Fifths = 5;

    /// <summary>Every ward of the places, in order of place and code.</summary>
    public static IEnumerable<WardFigures> Of(DeprivationEdition edition, IReadOnlyList<Place> places) =>
        from place in places
        from ward in edition.SmallAreas.Where(a => a.Place == place.Code && a.Ward is not null).GroupBy(a => a.Ward!).OrderBy(g => g.Key, StringComparer.Ordinal)
        select Of(ward.Key, place.Code, [.. ward]);

    static WardFigures Of(string ward, string place, SmallArea[] areas)
    {
        if (!Array.TrueForAll(areas, a => a.People is not null)) return new(ward, place, areas.Length, null, null, null, null);
        var people = Array.ConvertAll(areas, a => a.People![0]);
        var total = Ordered.Sum(people);
        double? disabled = Array.TrueForAll(areas, a => a.Counted.ContainsKey(Outcome)) ? Ordered.Sum(Array.ConvertAll(areas, a => a.Counted[Outcome])) : null;
        double? score = Array.TrueForAll(areas, a => a.Score is not null) ? Ordered.Dot(Array.ConvertAll(areas, a => a.Score!.Value), people) / total : null;
        return new(ward, place, areas.Length, total, disabled, score, Ordered.Sum(Array.ConvertAll(areas, a => a.NationalQuantile(Fifths) == 1 ? a.People![0] : 0)) / total);
    }
}
