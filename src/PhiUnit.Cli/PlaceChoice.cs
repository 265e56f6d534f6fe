using PhiUnit.Core;
using PhiUnit.Data;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Reference;

namespace PhiUnit.Cli;

/// <summary>Which places are meant: by name, GSS code, the code of a grouping, or all of them.</summary>
static class PlaceChoice
{
    /// <summary>Stands for every English authority that is loaded.</summary>
    public const string All = "all";

    /// <summary>The places that the workspace is about.</summary>
    public static IReadOnlyList<Place> OfWorkspace => [.. AreaRegister.Default.HomePlaces.Select(Place)];

    /// <summary>The places of these names; those of the workspace when none is named.</summary>
    /// <exception cref="NotFoundException">A name is not that of an authority of today; every such name is listed.</exception>
    public static IReadOnlyList<Place> Find(IReadOnlyCollection<string>? names, Store store)
    {
        if (names is not { Count: > 0 }) return OfWorkspace;
        var unknown = new List<string>();
        var places = names.SelectMany(name => Named(name, store, unknown)).DistinctBy(p => p.Code).ToList();
        return unknown.Count == 0 ? places : throw new NotFoundException(string.Join("\n", unknown));
    }

    static IEnumerable<Place> Named(string name, Store store, List<string> unknown)
    {
        if (string.Equals(name, All, StringComparison.OrdinalIgnoreCase)) return LoadedPlaces.Read(store);
        if (Groupings.All.FirstOrDefault(g => string.Equals(g.Code, name, StringComparison.OrdinalIgnoreCase)) is { } grouping) return grouping.Members.Select(Place);
        var register = AreaRegister.Default;
        var code = register.NameOf(name.ToUpperInvariant()) is null ? register.AuthorityNamed(name) : name.ToUpperInvariant();
        if (code is not null && AreaChanges.Of(code) is null) return [Place(code)];
        unknown.Add(code is null
            ? $"No English authority '{name}'. Give a GSS code, a name, the code of a grouping, or {All}."
            : $"{register.NameOf(code)} ({code}) ended on {AreaChanges.Of(code)!.InForce:yyyy-MM-dd}; it is part of {register.NameOf(AreaChanges.Today(code))} ({AreaChanges.Today(code)}).");
        return [];
    }

    static Place Place(string code) => new(code, AreaRegister.Default.NameOf(code)!);
}
