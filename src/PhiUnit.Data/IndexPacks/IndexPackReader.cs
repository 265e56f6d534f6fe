using PhiUnit.Core.HealthIndex;
using PhiUnit.Core.HealthIndex.Draws;
using PhiUnit.Data.Packs;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Reference.HealthIndex;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.IndexPacks;

/// <summary>Reads an index pack (CONTRACT "Index pack"): a folder with index.csv, index.yaml, indicators.csv, population.csv and, for higher areas, areas.csv.</summary>
public static class IndexPackReader
{
    /// <exception cref="InputRefusedException">Anything is wrong; the notes list all of it, file by file.</exception>
    public static IndexPack Read(string folder)
    {
        var notes = new List<Note>();
        var edition = Edition(folder, notes);
        var values = IndexPackValues.Read(folder, edition?.Tree, notes);
        var population = IndexPackPopulation.Read(folder, notes);
        var areas = IndexPackAreas.Read(folder, values.Areas, notes);
        population.Check(values.Areas, values.Years, notes);
        if (edition is null || notes.Exists(n => n.IsError)) throw new InputRefusedException(Refused(edition, values, notes));

        var (panel, intervals) = values.Panel(edition.Tree, population.Weights(values.Areas, values.Years));
        var higher = HigherAreas.FromParents(panel.Areas, areas.ParentOf());
        if (Faults(edition, panel) is { Count: > 0 } faults) throw new InputRefusedException(faults);
        return new(edition, panel, intervals, areas.All(higher), higher, notes);
    }

    /// <summary>What is missing is told with the rest, as far as the rest lets it be known.</summary>
    static List<Note> Refused(IndexEdition? edition, IndexPackValues values, List<Note> notes)
    {
        var refused = notes.Where(n => n.IsError).ToList();
        if (edition is null || values.IsEmpty) return refused;
        var (panel, _) = values.Panel(edition.Tree, Enumerable.Repeat(1.0, values.Areas.Count * values.Years.Count).ToArray());
        // A value that was refused where it stands is not missing besides.
        refused.AddRange(Faults(edition, panel).Where(n => !values.IsRefused(n)));
        return refused;
    }

    static List<Note> Faults(IndexEdition edition, IndexPanel panel) =>
    [
        .. IndexRulesCheck.Faults(edition.Rules, edition.Tree, panel.Years).Select(IndexPackFault.Note),
        .. IndexPanelCheck.Faults(panel, edition.Tree, edition.Rules).Select(IndexPackFault.Note),
    ];

    static IndexEdition? Edition(string folder, List<Note> notes)
    {
        var (tree, rules) = (Text(folder, IndexPackFault.Tree, notes), Text(folder, IndexPackFault.Rules, notes));
        var faults = new List<ReferenceFault>();
        if (tree is null || rules is null) return null;
        var edition = IndexEdition.Read(_ => (new StringReader(tree), IndexPackFault.Tree), new StringReader(rules), IndexPackFault.Rules, faults);
        notes.AddRange(faults.Select(IndexPackFault.Note));
        return edition;
    }

    /// <summary>What draws of a pack may do otherwise: its own uncertainty.yaml, or the rule that comes with the program.</summary>
    /// <exception cref="InputRefusedException">The pack's file is wrong.</exception>
    public static IndexDrawRule DrawRule(string folder)
    {
        if (!File.Exists(Path.Combine(folder, IndexDrawRuleFile.Name))) return IndexDrawRuleFile.Embedded();
        var (notes, faults) = (new List<Note>(), new List<ReferenceFault>());
        var rule = IndexDrawRuleFile.Read(new StringReader(Text(folder, IndexDrawRuleFile.Name, notes)!), faults);
        return faults.Count == 0 ? rule! : throw new InputRefusedException([.. faults.Select(IndexPackFault.Note)]);
    }

    static string? Text(string folder, string file, List<Note> notes)
    {
        var path = Path.Combine(folder, file);
        if (File.Exists(path)) return TextDecoding.Decode(File.ReadAllBytes(path)).Text;
        notes.Add(PackNote.Of("E_MISSING_FILE", file, null, null, "no such file", "the tree (index.csv) and the rules (index.yaml) of an index"));
        return null;
    }
}
