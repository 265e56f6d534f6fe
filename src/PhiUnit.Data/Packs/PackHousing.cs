using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Packs;

/// <summary>The housing files of a pack, all or none: dwellings, occupied_share, representative_rates, communal.</summary>
sealed class PackHousing(string folder, PackSettings settings, IReadOnlyList<Place> places, List<Note> notes)
{
    static readonly string[] Files = ["dwellings.csv", "occupied_share.csv", "representative_rates.csv", "communal.csv"];

    readonly PackScopes _scopes = new(places, settings.Years.First, settings.Years.Last, notes);
    readonly int _cells = CohortShape.Sexes * settings.Ages.Count;

    /// <summary>The household rates; null when the pack has none, or when they are not whole (noted).</summary>
    public HouseholdRates? Read(CohortShape shape)
    {
        var found = Files.Where(f => File.Exists(Path.Combine(folder, f))).ToList();
        if (found.Count == 0 && settings.Housing is null) return null;
        if (found.Count < Files.Length || settings.Housing is null)
        {
            notes.Add(PackNote.Of("E_HOUSING_PARTS", "pack.yaml", null, "housing",
                $"{(settings.Housing is null ? "no housing settings" : "housing settings")} and {(found.Count == 0 ? "no housing file" : string.Join(", ", found))}",
                $"all or none of housing settings, {string.Join(", ", Files)}"));
            return null;
        }

        var rates = new HouseholdRates(shape, settings.Years);
        ReadPerPlace(Files[0], "dwellings", rates.Dwellings, most: double.PositiveInfinity);
        ReadPerPlace(Files[1], "share", rates.OccupiedShare, most: 2);
        ReadRepresentativeRates(rates);
        ReadCommunal(rates);
        return rates;
    }

    void ReadPerPlace(string name, string column, double[] values, double most)
    {
        if (PackTable.Open(folder, name, ["place", "year", column], notes) is not { } table) return;
        var quantity = Quantity(name, values, 1);
        foreach (var row in table.Rows(notes))
        {
            var value = row.Number(2, 0, most);
            if (value == 0) row.Refuse("E_OUT_OF_RANGE", 2, "0", "more than 0");
            if (_scopes.Of(row, name, 0, 1) is { } scope) quantity.Fill(row, scope, 0, value);
        }
        quantity.RequireComplete(notes, _ => "");
    }

    void ReadRepresentativeRates(HouseholdRates rates)
    {
        const string Name = "representative_rates.csv";
        if (PackTable.Open(folder, Name, ["place", "year", "sex", "age_from", "age_to", "rate"], notes) is not { } table) return;
        var quantity = Quantity(Name, rates.RepresentativeRate, _cells);
        foreach (var row in table.Rows(notes))
        {
            var (scope, sex) = (_scopes.Of(row, Name, 0, 1), row.Sex(2));
            var (from, to) = (row.Whole(3, 0, settings.Ages.Open), row.Whole(4, 0, int.MaxValue));
            var rate = row.Number(5, 0, 1);
            if (scope is not { } s || sex is not { } x || from is not { } first || to is not { } last) continue;
            if (last < first) row.Refuse("E_OUT_OF_RANGE", 4, $"{last}", $"{first} (age_from) or more");
            for (var age = first; age <= Math.Min(last, settings.Ages.Open); age++) quantity.Fill(row, s, (int)x * settings.Ages.Count + age, rate);
        }
        quantity.RequireComplete(notes, PackCell.Name(settings.Ages));
    }

    void ReadCommunal(HouseholdRates rates)
    {
        const string Name = "communal.csv";
        if (PackTable.Open(folder, Name, ["place", "year", "sex", "age", "population"], notes) is not { } table) return;
        var quantity = Quantity(Name, rates.Communal, _cells);
        foreach (var row in table.Rows(notes))
        {
            var (scope, sex, age) = (_scopes.Of(row, Name, 0, 1), row.Sex(2), row.Whole(3, 0, settings.Ages.Open));
            var people = row.Number(4, 0);
            if (scope is { } s && sex is { } x && age is { } a) quantity.Fill(row, s, (int)x * settings.Ages.Count + a, people);
        }
        quantity.RequireComplete(notes, PackCell.Name(settings.Ages));
    }

    PackQuantity Quantity(string file, double[] values, int cells) => new(file, places, settings.Years.First, values, cells);
}
