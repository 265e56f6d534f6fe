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

    /// <summary>The word for a level, as in files and tables.</summary>
    public static string Word(this IndexLevel level) => Levels.First(x => x.Value == level).Key;
}
