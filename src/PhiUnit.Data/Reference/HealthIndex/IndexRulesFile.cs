using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Data.Reference.HealthIndex;

/// <summary>
/// Reads the rules of an index: base_year, scale, restandardise, imputation, weights, carry_forward; range, mean, edition and source if given.
/// </summary>
internal sealed class IndexRulesFile(string file, List<ReferenceFault> faults)
{
    private static readonly string[] Keys =
        ["edition", "tree", "base_year", "scale", "range", "mean", "restandardise", "imputation", "weights", "carry_forward", "source"];

    /// <summary>Ends of a range lie within.</summary>
    private const double Furthest = 1e6;

    private static readonly Dictionary<string, bool> Switches = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    /// <summary>What the file says.</summary>
    /// <param name="Name">Name of the edition; that of the file where it gives none.</param>
    /// <param name="TreeName">Edition whose tree this one has; null where it has its own.</param>
    /// <param name="Source">Where it was taken from.</param>
    /// <param name="Rules">The rules, not yet checked against a tree.</param>
    /// <param name="Entries">Where each entry of carry_forward stands.</param>
    internal sealed record Content(string Name, string? TreeName, string Source, IndexRules Rules, IReadOnlyList<YamlFields> Entries);

    /// <summary>The rules, or null where the file is no mapping; faults are added to the list.</summary>
    public Content? Read(TextReader reader)
    {
        if (YamlFields.Of(reader, file, faults) is not { } fields) return null;
        fields.RefuseOthers(Keys);
        var imputation = fields.Choice("imputation", IndexTerms.Imputations);
        var weights = WeightsOf(fields);
        var entries = fields.Mappings("carry_forward").ToList();
        var rules = new IndexRules
        {
            BaseYear = fields.Year("base_year"),
            Scale = fields.Choice("scale", IndexTerms.Scales),
            Restandardise = fields.Choice("restandardise", Switches),
            Range = RangeOf(fields),
            Mean = fields.Text("mean") is null ? CompositeMean.Arithmetic : fields.Choice("mean", IndexTerms.Means),
            Imputation = imputation,
            Weights = weights,
            CarryForward = [.. entries.Select(CarryForwardOf)],
        };
        return new Content(
            fields.Text("edition") ?? Path.GetFileNameWithoutExtension(file), fields.Text("tree"), fields.Text("source") ?? "", rules, entries);
    }

    /// <summary>Adds what of the rules does not fit a tree.</summary>
    public void Check(Content content, IndexTree tree)
    {
        foreach (var fault in IndexRulesCheck.Faults(content.Rules, tree, years: null))
        {
            var row = fault.Item < 0 ? 0 : content.Entries[fault.Item].Row;
            var name = fault.Item < 0 ? fault.Field == "pool" ? "weights pool" : fault.Field : $"carry_forward {fault.Field}";
            faults.Add(new ReferenceFault(file, row, name, fault.Found, fault.Expected));
        }
    }

    /// <summary>weights: given, equal, or {factor-analysis: {pool: [years]}} and the like.</summary>
    private static WeightRule WeightsOf(YamlFields fields)
    {
        if (fields.Mapping("weights") is not { } estimated) return new(fields.Choice("weights", IndexTerms.FixedWeights), []);
        if (estimated.Only(IndexTerms.EstimatedWeights, "weights") is not ({ } method, { } settings)) return WeightRule.Given;
        settings.RefuseOthers(["pool"]);
        return new(method, [.. settings.Years("pool")]);
    }

    /// <summary>range: [low, high].</summary>
    private ScoreRange? RangeOf(YamlFields fields)
    {
        if (!fields.Has("range")) return null;
        var ends = fields.Numbers("range", -Furthest, Furthest).ToList();
        if (ends is [var low, var high]) return new(low, high);
        faults.Add(new ReferenceFault(file, fields.Row, "range", $"{ends.Count} numbers", "two: the lowest score and the highest"));
        return null;
    }

    private static CarryForward CarryForwardOf(YamlFields entry)
    {
        entry.RefuseOthers(["code", "years", "from"]);
        return new CarryForward(entry.RequiredText("code"), [.. entry.Years("years")], entry.Year("from"));
    }
}
