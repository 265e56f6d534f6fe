using PhiUnit.Core;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Inequality;

/// <summary>An area and the small areas that it is made of.</summary>
sealed record AreaMembers(string Area, IReadOnlyList<SmallArea> SmallAreas)
{
    /// <summary>The places and groupings, the boards that they lie in, and England where all of it is loaded.</summary>
    public static IReadOnlyList<AreaMembers> Of(DeprivationEdition edition, IReadOnlyList<Place> places, IReadOnlyList<Grouping> groupings)
    {
        var byPlace = edition.SmallAreas.Where(a => a.Place is not null).ToLookup(a => a.Place!, StringComparer.Ordinal);
        var boards = places.SelectMany(p => byPlace[p.Code]).Select(a => a.Board).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        var members = places.Select(p => new AreaMembers(p.Code, [.. byPlace[p.Code]]))
            .Concat(groupings.Where(g => g.Members.All(byPlace.Contains)).Select(g => new AreaMembers(g.Code, [.. g.Members.SelectMany(m => byPlace[m])])))
            .Concat(boards.Select(b => new AreaMembers(b, [.. edition.SmallAreas.Where(a => a.Board == b)])))
            .Concat(edition.IsWhole ? [new AreaMembers(PlaceList.England, edition.SmallAreas)] : []);
        return [.. members.Where(m => m.SmallAreas.Count > 0)];
    }
}
