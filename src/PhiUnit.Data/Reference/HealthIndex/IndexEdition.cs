using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Data.Reference.HealthIndex;

/// <summary>
/// One edition of an index: its tree (csv) and its rules (yaml), in the layout of index.csv and index.yaml of an index pack.
/// </summary>
/// <param name="Name">Name of the edition, such as <c>ons-2015-2021</c>.</param>
/// <param name="Source">Producer, publication, release and licence, and what in it is not as published.</param>
/// <param name="Tree">Indicators and composites, checked.</param>
/// <param name="Rules">Base year, scale, carry-forward; checked against the tree.</param>
public sealed record IndexEdition(string Name, string Source, IndexTree Tree, IndexRules Rules)
{
    /// <summary>The Health Index for England 2015 to 2021, released 16 June 2023.</summary>
    public const string Ons20152021 = "ons-2015-2021";

    /// <summary>An edition that comes with this assembly.</summary>
    /// <exception cref="ArgumentException">There is no such edition.</exception>
    public static IndexEdition Embedded(string name)
    {
        using var tree = Open($"{name}.csv");
        using var rules = Open($"{name}.yaml");
        return Read(tree, $"{name}.csv", rules, $"{name}.yaml");
    }

    /// <summary>An edition from its two files; the file names are those that faults are reported under.</summary>
    /// <exception cref="ReferenceException">The files do not make an index; every fault of both is listed.</exception>
    public static IndexEdition Read(TextReader tree, string treeFile, TextReader rules, string rulesFile)
    {
        var faults = new List<ReferenceFault>();
        var checkedTree = new IndexTreeFile(treeFile, faults).Read(tree);
        var edition = new IndexRulesFile(rulesFile, faults).Read(rules, checkedTree);
        return faults.Count == 0
            ? new IndexEdition(edition!.Name, edition.Source, checkedTree!, edition.Rules)
            : throw new ReferenceException(faults);
    }

    private static StreamReader Open(string file) =>
        typeof(IndexEdition).Assembly.GetManifestResourceStream(typeof(IndexEdition), file) is { } stream
            ? new StreamReader(stream)
            : throw new ArgumentException($"no file {file} among the index editions");
}
