using System.Globalization;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>Why two releases differ at all: inputs, assumptions, the code.</summary>
static class Reasons
{
    const int MostNamed = 6;

    public static string Of(ReleaseTotals before, ReleaseTotals after, IReadOnlyList<InputChange> inputs)
    {
        var said = new List<string>();
        if (inputs.Count > 0) said.Add($"inputs {Named(inputs.Select(i => $"{i.Dataset} {i.What}"))}");
        if (Assumptions(before, after) is { Count: > 0 } changed) said.Add($"assumptions {Named(changed)}");
        if (before.Manifest.Recipe?.CodeFingerprint != after.Manifest.Recipe?.CodeFingerprint) said.Add("another build of the code");
        if (before.Manifest.Recipe is { } was && after.Manifest.Recipe is { } now)
        {
            if ((was.Draws, was.Seed) != (now.Draws, now.Seed)) said.Add("other draws");
            if (!was.Places.SequenceEqual(now.Places)) said.Add("other places");
        }
        return said.Count == 0 ? "nothing that is recorded" : string.Join("; ", said);
    }

    /// <summary>Assumptions for all places that differ, in words.</summary>
    public static IReadOnlyList<string> Assumptions(ReleaseTotals before, ReleaseTotals after) =>
    [
        .. after.Assumptions.Where(a => before.Assumptions.TryGetValue(a.Key, out var was) && was != a.Value)
            .OrderBy(a => a.Key).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key.Name} of {a.Key.Scenario} {before.Assumptions[a.Key]:R} to {a.Value:R}")),
    ];

    static string Named(IEnumerable<string> what)
    {
        var all = what.ToList();
        return string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - MostNamed} more") : "");
    }
}
