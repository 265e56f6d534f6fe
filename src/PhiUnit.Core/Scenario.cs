namespace PhiUnit.Core;

/// <summary>A named set of assumptions that a projection runs under.</summary>
/// <param name="Name">Short name, as typed.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Note">What a reader must know before quoting its figures.</param>
/// <param name="IsStandard">Whether it is projected when no scenario is named.</param>
/// <param name="Assumptions">Every assumption, in the order of its file.</param>
public sealed record Scenario(string Name, string Title, string Note, bool IsStandard, IReadOnlyList<Assumption> Assumptions)
{
    /// <summary>The value of an assumption, or null when the scenario makes none.</summary>
    public double? Find(string name) => Assumptions.FirstOrDefault(a => a.Name == name)?.Value;

    /// <summary>The value of an assumption.</summary>
    /// <exception cref="ArgumentException">The scenario does not make it.</exception>
    public double Value(string name) =>
        Find(name) ?? throw new ArgumentException($"Scenario {Name} makes no assumption '{name}'; one expected.", nameof(name));

    /// <summary>The scenario with another value of an assumption that it makes, and where the value comes from.</summary>
    public Scenario With(string name, double value, string source) =>
        this with { Assumptions = [.. Assumptions.Select(a => a.Name == name ? a with { Value = value, Source = source } : a)] };
}
