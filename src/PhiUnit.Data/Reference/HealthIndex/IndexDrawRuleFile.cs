using PhiUnit.Core.HealthIndex;
using PhiUnit.Core.HealthIndex.Draws;

namespace PhiUnit.Data.Reference.HealthIndex;

/// <summary>Reads uncertainty.yaml: what a draw of an index may do otherwise (weights, normalisation, winsorisation, imputation, values).</summary>
internal static class IndexDrawRuleFile
{
    public const string Name = "uncertainty.yaml";

    private static readonly string[] Keys = ["weights", "normalisation", "winsorisation", "imputation", "values", "source"];

    private static readonly Dictionary<string, Normalisation> Normalisations = new(StringComparer.Ordinal)
    {
        ["deviation"] = Normalisation.Deviation,
        ["range"] = Normalisation.Range,
        ["middle-half"] = Normalisation.MiddleHalf,
    };

    private static readonly Dictionary<string, bool> Switches = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    private static readonly Dictionary<string, WeightMethod> Methods =
        IndexTerms.FixedWeights.Concat(IndexTerms.EstimatedWeights).Where(x => x.Value != WeightMethod.Given).ToDictionary(StringComparer.Ordinal);

    /// <summary>The rule that comes with this assembly.</summary>
    public static IndexDrawRule Embedded()
    {
        using var reader = new StreamReader(typeof(IndexDrawRuleFile).Assembly.GetManifestResourceStream(typeof(IndexDrawRuleFile), Name)!);
        var faults = new List<ReferenceFault>();
        return Read(reader, faults) is { } rule && faults.Count == 0 ? rule : throw new ReferenceException(faults);
    }

    /// <summary>The rule of a file; faults are added to the list.</summary>
    public static IndexDrawRule? Read(TextReader reader, List<ReferenceFault> faults)
    {
        if (YamlFields.Of(reader, Name, faults) is not { } fields) return null;
        fields.RefuseOthers(Keys);
        return new IndexDrawRule
        {
            Weights = [.. fields.Choices("weights", Methods)],
            Normalisations = [.. fields.Choices("normalisation", Normalisations, least: 1)],
            Winsorisations = [.. fields.Numbers("winsorisation", 0, 0.25)],
            ImputationErrs = fields.Choice("imputation", Switches),
            ValuesErr = fields.Choice("values", Switches),
        };
    }
}
