namespace PhiUnit.Core.HealthIndex;

/// <summary>How the indicators within a subdomain are weighted.</summary>
/// <param name="Method">Given in the tree, or estimated.</param>
/// <param name="Pool">Years whose scores the estimate pools, all areas alike; empty where nothing is estimated.</param>
public sealed record WeightRule(WeightMethod Method, IReadOnlyList<int> Pool)
{
    public static WeightRule Given { get; } = new(WeightMethod.Given, []);

    /// <summary>Whether the weights come from how the scores of the pool vary together.</summary>
    public bool NeedsPool => Method is WeightMethod.FactorAnalysis or WeightMethod.PrincipalComponent;
}
