using PhiUnit.Core;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Packs;

/// <summary>The rate files of a pack: fertility.csv, survivorship.csv, srb.csv, migration.csv.</summary>
sealed class PackTables(string folder, PackSettings settings, IReadOnlyList<Place> places, List<Note> notes)
{
    readonly PackScopes _scopes = new(places, settings.Years.First + 1, settings.Years.Last, notes);
    readonly int _cells = CohortShape.Sexes * settings.Ages.Count;

    public void ReadFertility(ProjectionRates rates)
    {
        const string Name = "fertility.csv";
        if (Open(Name, "place", "year", "age", "asfr") is not { } table) return;
        var quantity = Quantity(Name, rates.Fertility, settings.Ages.Count);
        foreach (var row in table.Rows(notes))
        {
            var (scope, age) = (_scopes.Of(row, Name, 0, 1), row.Whole(2, 0, settings.Ages.Open));
            var asfr = row.Number(3, 0, 1);
            if (asfr > 0 && age is { } unused && !Bears(unused)) NoteUnused(row, Name, unused);
            if (scope is { } s && age is { } a) quantity.Fill(row, s, a, asfr);
        }
        // An age that no row names has rate 0; an age named for some places or years is missing for the others.
        quantity.RequireComplete(notes, age => $"age {age}", quantity.Uses);
    }

    public void ReadSurvivorship(ProjectionRates rates)
    {
        const string Name = "survivorship.csv";
        if (Open(Name, "place", "year", "sex", "age", "survivorship") is not { } table) return;
        var quantity = Quantity(Name, rates.Mortality, _cells);
        foreach (var row in table.Rows(notes))
        {
            var (scope, cell) = (_scopes.Of(row, Name, 0, 1), Cell(row));
            var survivorship = row.Number(4, 0, 1);
            if (scope is { } s && cell is { } c) quantity.Fill(row, s, c, 1 - survivorship);
        }
        quantity.RequireComplete(notes, PackCell.Name(settings.Ages));
    }

    public void ReadSexRatio(ProjectionRates rates)
    {
        const string Name = "srb.csv";
        Array.Fill(rates.SexRatioAtBirth, settings.SexRatioAtBirth);
        if (!File.Exists(Path.Combine(folder, Name)) || Open(Name, "place", "year", "sex_ratio_at_birth") is not { } table) return;
        var quantity = Quantity(Name, rates.SexRatioAtBirth, 1);
        foreach (var row in table.Rows(notes))
        {
            if (_scopes.Of(row, Name, 0, 1) is { } scope) quantity.Fill(row, scope, 0, row.Number(2, 0.5, 2));
        }
    }

    public void ReadMigration(ProjectionRates rates)
    {
        const string Name = "migration.csv";
        if (!File.Exists(Path.Combine(folder, Name)) || Open(Name, "place", "year", "sex", "age", "flow", "measure", "value") is not { } table) return;
        var flows = new PackFlows(Name, places, settings, rates);
        foreach (var row in table.Rows(notes))
        {
            var (scope, cell) = (_scopes.Of(row, Name, 0, 1), Cell(row));
            if (scope is { } s && cell is { } c) flows.Fill(row, s, c);
        }
    }

    /// <summary>Ages at which the convention counts births: from 1 on, the open age only under aged-on.</summary>
    bool Bears(int age) => age > 0 && (age < settings.Ages.Open || settings.Convention == Convention.AgedOn);

    void NoteUnused(PackRow row, string file, int age)
    {
        if (notes.Exists(n => n.Code == "N_UNUSED_AGE")) return; // the first stands for all
        var last = settings.Ages.Open - (settings.Convention == Convention.AgedOn ? 0 : 1);
        notes.Add(new("N_UNUSED_AGE", file, row.Line, "age", $"{age}", $"1 to {last}",
            $"{file}, line {row.Line}, age: found a rate at {age}; under {PackConvention.Name(settings.Convention)} births come from women of 1 to {last}. Rates outside are not used."));
    }

    int? Cell(PackRow row)
    {
        var (sex, age) = (row.Sex(2), row.Whole(3, 0, settings.Ages.Open));
        return sex is { } s && age is { } a ? (int)s * settings.Ages.Count + a : null;
    }

    PackQuantity Quantity(string file, double[] values, int cells) => new(file, places, settings.Years.First + 1, values, cells);

    PackTable? Open(string file, params string[] columns) => PackTable.Open(folder, file, columns, notes);
}
