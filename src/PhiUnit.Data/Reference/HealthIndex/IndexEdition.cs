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

    /// <summary>The Health Index for England 2015 to 2020, released in November 2022.</summary>
    public const string Ons20152020 = "ons-2015-2020";

    /// <summary>The provisional Health Index of upper-tier authorities, 2015 to 2018, released in December 2020.</summary>
    public const string OnsBeta = "ons-2015-2018-beta";

    /// <summary>The table in the strategy papers of Bedfordshire, Luton and Milton Keynes.</summary>
    public const string Blmk = "blmk";

    /// <summary>The editions that come with this assembly.</summary>
    public static IReadOnlyList<string> Names { get; } = [Ons20152021, Ons20152020, OnsBeta, Blmk];

    /// <summary>The editions whose published scores can be loaded, newest first.</summary>
    public static IReadOnlyList<string> WithScores { get; } = [Ons20152021, Ons20152020];

    /// <summary>An edition that comes with this assembly.</summary>
    /// <exception cref="ArgumentException">There is no such edition.</exception>
    public static IndexEdition Embedded(string name)
    {
        using var rules = Open($"{name}.yaml");
        return Read(shared => (Open($"{shared ?? name}.csv"), $"{shared ?? name}.csv"), rules, $"{name}.yaml");
    }

    /// <summary>An edition from its two files; the file names are those that faults are reported under.</summary>
    /// <exception cref="ReferenceException">The files do not make an index; every fault of both is listed.</exception>
    public static IndexEdition Read(TextReader tree, string treeFile, TextReader rules, string rulesFile) =>
        Read(_ => (tree, treeFile), rules, rulesFile);

    /// <summary>An edition from its two files, or null; every fault of both is added to the list, those of the tree first.</summary>
    internal static IndexEdition? Read(
        Func<string?, (TextReader Reader, string File)> tree, TextReader rules, string rulesFile, List<ReferenceFault> faults)
    {
        var (ofTree, ofRules) = (new List<ReferenceFault>(), new List<ReferenceFault>());
        var reader = new IndexRulesFile(rulesFile, ofRules);
        var content = reader.Read(rules);
        var (treeReader, treeFile) = tree(content?.TreeName);
        using (treeReader)
        {
            var checkedTree = new IndexTreeFile(treeFile, ofTree).Read(treeReader, content?.Rules.Weights.Method ?? WeightMethod.Given);
            if (content is not null && checkedTree is not null) reader.Check(content, checkedTree);
            faults.AddRange(ofTree);
            faults.AddRange(ofRules);
            return ofTree.Count + ofRules.Count == 0 ? new IndexEdition(content!.Name, content.Source, checkedTree!, content.Rules) : null;
        }
    }

    private static IndexEdition Read(Func<string?, (TextReader, string)> tree, TextReader rules, string rulesFile)
    {
        var faults = new List<ReferenceFault>();
        return Read(tree, rules, rulesFile, faults) ?? throw new ReferenceException(faults);
    }

    private static StreamReader Open(string file) =>
        typeof(IndexEdition).Assembly.GetManifestResourceStream(typeof(IndexEdition), file) is { } stream
            ? new StreamReader(stream)
            : throw new ArgumentException($"no file {file} among the index editions; there are {string.Join(", ", Names)}");
}
