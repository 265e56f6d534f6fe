using PhiUnit.Core;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Inputs;

/// <summary>The English authorities of today whose population by sex and single year of age is loaded for the newest year that any of them has.</summary>
public static class LoadedPlaces
{
    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<Place> Read(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Query("""
            SELECT DISTINCT place FROM merged.population JOIN reference.authority ON code = place
            QUALIFY year = max(year) OVER () ORDER BY place
            """, row => new Place(row.GetText(0), AreaRegister.Default.NameOf(row.GetText(0))!));
    }

    /// <summary>The same, where none may be missing: a country is not closed without one of its authorities.</summary>
    /// <exception cref="InputMissingException">Some authority of today is not loaded.</exception>
    internal static IReadOnlyList<Place> ReadAll(Store store)
    {
        var loaded = Read(store);
        var missing = store.Query("SELECT code FROM reference.authority ORDER BY code", row => row.GetText(0)).Except(loaded.Select(place => place.Code)).ToList();
        if (missing.Count == 0) return loaded;
        throw new InputMissingException(
            "mid-year population estimates by sex and single year of age of every English authority, for a closed England",
            $"{loaded.Count} of {loaded.Count + missing.Count} authorities (missing: {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? ", ..." : "")})",
            "all of them");
    }
}
