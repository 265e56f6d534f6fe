using PhiUnit.Core;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Packs;

/// <summary>base.csv: the places of the pack, in order of appearance, and their people at the start.</summary>
static class PackBase
{
    const string FileName = "base.csv";

    public static (IReadOnlyList<Place> Places, double[] Start) Read(string folder, PackSettings settings, List<Note> notes)
    {
        if (PackTable.Open(folder, FileName, ["place", "sex", "age", "population"], notes) is not { } table) return ([], []);
        var rows = table.Rows(notes).ToList();
        var places = rows.Select(r => r.Text(0)).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Select(c => new Place(c, c)).ToList();
        if (places.Count == 0)
        {
            notes.Add(PackNote.Of("E_NO_ROWS", FileName, null, null, "no places", "a row for every place, sex and age"));
            return ([], []);
        }

        var shape = new CohortShape(places.Count, settings.Ages);
        var start = new double[shape.Length];
        var scopes = new PackScopes(places, settings.Years.First, settings.Years.First, notes);
        var quantity = new PackQuantity(FileName, places, settings.Years.First, start, CohortShape.Sexes * settings.Ages.Count);
        foreach (var row in rows)
        {
            var (scope, sex, age) = (scopes.Of(row, FileName, 0), row.Sex(1), row.Whole(2, 0, settings.Ages.Open));
            var people = row.Number(3, least: 0);
            if (scope is { } s && sex is { } x && age is { } a) quantity.Fill(row, s, (int)x * settings.Ages.Count + a, people);
        }
        quantity.RequireComplete(notes, PackCell.Name(settings.Ages));
        return (places, start);
    }
}
