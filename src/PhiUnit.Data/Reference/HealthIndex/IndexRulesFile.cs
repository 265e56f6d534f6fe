using PhiUnit.Core.HealthIndex;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PhiUnit.Data.Reference.HealthIndex;

/// <summary>
/// Reads the rules of an index: base_year, scale, restandardise, imputation, weights, carry_forward; edition and source if given.
/// </summary>
internal sealed class IndexRulesFile(string file, List<ReferenceFault> faults)
{
    private static readonly string[] Keys =
        ["edition", "base_year", "scale", "restandardise", "imputation", "weights", "carry_forward", "source"];

    private static readonly Dictionary<string, bool> Switches = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    internal sealed record Content(string Name, string Source, IndexRules Rules);

    /// <summary>
    /// The rules, or null where the file is no mapping; faults are added to the list, those against the tree if there is one.
    /// </summary>
    public Content? Read(TextReader reader, IndexTree? tree)
    {
        if (Mapping(reader) is not { } mapping) return null;
        var fields = new YamlFields(file, mapping, faults);
        fields.RefuseOthers(Keys);
        // Imputation and weights by factor analysis are a contract's words that nothing here computes: refused, never ignored.
        fields.Choice("imputation", new Dictionary<string, bool> { ["none"] = true });
        fields.Choice("weights", new Dictionary<string, bool> { ["given"] = true });
        var entries = fields.Mappings("carry_forward").ToList();
        var rules = new IndexRules
        {
            BaseYear = fields.Year("base_year"),
            Scale = fields.Choice("scale", IndexTerms.Scales),
            Restandardise = fields.Choice("restandardise", Switches),
            CarryForward = [.. entries.Select(CarryForwardOf)],
        };
        if (tree is not null) AddRulesFaults(rules, tree, entries);
        return new Content(fields.Text("edition") ?? Path.GetFileNameWithoutExtension(file), fields.Text("source") ?? "", rules);
    }

    private YamlMappingNode? Mapping(TextReader reader)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(reader);
            if (yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode mapping) return mapping;
            faults.Add(new ReferenceFault(file, 1, "document", $"{yaml.Documents.Count} documents", "one mapping of keys to values"));
        }
        catch (YamlException exception)
        {
            faults.Add(new ReferenceFault(file, exception.Start.Line, "document", exception.Message, "YAML"));
        }
        return null;
    }

    private static CarryForward CarryForwardOf(YamlFields entry)
    {
        entry.RefuseOthers(["code", "years", "from"]);
        return new CarryForward(entry.RequiredText("code"), [.. entry.Years("years")], entry.Year("from"));
    }

    private void AddRulesFaults(IndexRules rules, IndexTree tree, List<YamlFields> entries)
    {
        foreach (var fault in IndexRulesCheck.Faults(rules, tree, years: null))
        {
            var row = fault.Item < 0 ? 0 : entries[fault.Item].Row;
            faults.Add(new ReferenceFault(file, row, $"carry_forward {fault.Field}", fault.Found, fault.Expected));
        }
    }
}
