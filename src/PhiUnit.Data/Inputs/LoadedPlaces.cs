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
}
