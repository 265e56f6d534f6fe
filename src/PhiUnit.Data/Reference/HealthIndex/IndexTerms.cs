using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Data.Reference.HealthIndex;

/// <summary>The words that index files use for levels, transforms and scales.</summary>
public static class IndexTerms
{
    public static IReadOnlyDictionary<string, IndexLevel> Levels { get; } = new Dictionary<string, IndexLevel>(StringComparer.Ordinal)
    {
        ["indicator"] = IndexLevel.Indicator,
        ["subdomain"] = IndexLevel.Subdomain,
        ["domain"] = IndexLevel.Domain,
        ["overall"] = IndexLevel.Overall,
    };

    public static IReadOnlyDictionary<string, Transform> Transforms { get; } = new Dictionary<string, Transform>(StringComparer.Ordinal)
    {
        ["identity"] = Transform.Identity,
        ["log"] = Transform.Log,
        ["square-root"] = Transform.SquareRoot,
        ["cube-root"] = Transform.CubeRoot,
        ["square"] = Transform.Square,
        ["cube"] = Transform.Cube,
        ["reciprocal"] = Transform.Reciprocal,
    };

    public static IReadOnlyDictionary<string, IndexScale> Scales { get; } = new Dictionary<string, IndexScale>(StringComparer.Ordinal)
    {
        ["raw"] = IndexScale.Raw,
        ["score"] = IndexScale.Score,
    };

    public static IReadOnlyDictionary<string, CompositeMean> Means { get; } = new Dictionary<string, CompositeMean>(StringComparer.Ordinal)
    {
        ["arithmetic"] = CompositeMean.Arithmetic,
        ["geometric"] = CompositeMean.Geometric,
    };

    public static IReadOnlyDictionary<string, ImputationRule> Imputations { get; } = new Dictionary<string, ImputationRule>(StringComparer.Ordinal)
    {
        ["none"] = ImputationRule.None,
        ["nearest-linear"] = ImputationRule.NearestLinear,
    };

    /// <summary>Weights that need no years to be estimated from.</summary>
    public static IReadOnlyDictionary<string, WeightMethod> FixedWeights { get; } = new Dictionary<string, WeightMethod>(StringComparer.Ordinal)
    {
        ["given"] = WeightMethod.Given,
        ["equal"] = WeightMethod.Equal,
    };

    public static IReadOnlyDictionary<string, WeightMethod> EstimatedWeights { get; } = new Dictionary<string, WeightMethod>(StringComparer.Ordinal)
    {
        ["factor-analysis"] = WeightMethod.FactorAnalysis,
        ["principal-component"] = WeightMethod.PrincipalComponent,
    };

    /// <summary>The word for where weights come from, as in files and tables.</summary>
    public static string Word(this WeightMethod method) => FixedWeights.Concat(EstimatedWeights).First(x => x.Value == method).Key;

    /// <summary>The word for where a value comes from, as in files and tables.</summary>
    public static string Word(this ValueOrigin origin) => origin switch
    {
        ValueOrigin.Nearest => "nearest",
        ValueOrigin.Linear => "linear",
        _ => "given",
    };

    /// <summary>The word for a level, as in files and tables.</summary>
    public static string Word(this IndexLevel level) => Levels.First(x => x.Value == level).Key;
}
