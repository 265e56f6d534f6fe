using PhiUnit.Core.Projection;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Packs;

/// <summary>Reads an assumption pack (CONTRACT "Assumption pack"): a folder with pack.yaml and csv files.</summary>
public static class PackReader
{
    /// <exception cref="InputRefusedException">Anything is wrong; the notes list all of it.</exception>
    public static AssumptionPack Read(string folder)
    {
        var notes = new List<Note>();
        var settingsPath = Path.Combine(folder, "pack.yaml");
        if (!File.Exists(settingsPath))
            throw new InputRefusedException(PackNote.Of("E_MISSING_FILE", settingsPath, null, null, "no such file", "the settings of an assumption pack"));

        var settings = new PackSettingsReader("pack.yaml", notes).Read(File.ReadAllText(settingsPath));
        if (notes.Exists(n => n.IsError)) throw new InputRefusedException(notes);

        var (places, start) = PackBase.Read(folder, settings, notes);
        var shape = new CohortShape(Math.Max(places.Count, 1), settings.Ages);
        var rates = new ProjectionRates(shape, settings.Years.Steps, settings.Convention);
        var tables = new PackTables(folder, settings, places, notes);
        tables.ReadFertility(rates);
        tables.ReadSurvivorship(rates);
        tables.ReadSexRatio(rates);
        tables.ReadMigration(rates);
        new PackMoves(folder, settings, places, notes).Read(rates);
        var households = new PackHousing(folder, settings, places, notes).Read(shape);
        return notes.Exists(n => n.IsError)
            ? throw new InputRefusedException([.. notes.Where(n => n.IsError)])
            : new(settings, places, start, rates, households, notes);
    }
}
