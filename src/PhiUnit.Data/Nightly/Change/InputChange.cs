using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>A dataset that differs between two releases.</summary>
/// <param name="Dataset">Contract.</param>
/// <param name="What">added, revised or removed.</param>
/// <param name="Before">Releases and files before.</param>
/// <param name="After">Releases and files after.</param>
public sealed record InputChange(string Dataset, string What, string Before, string After)
{
    internal static IReadOnlyList<InputChange> Between(IReadOnlyList<ReleaseInput> before, IReadOnlyList<ReleaseInput> after)
    {
        var was = before.ToLookup(i => i.Dataset, StringComparer.Ordinal);
        var @is = after.ToLookup(i => i.Dataset, StringComparer.Ordinal);
        return
        [
            .. was.Concat(@is).Select(g => g.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(d => !was[d].Select(Key).ToHashSet().SetEquals(@is[d].Select(Key)))
                .Select(d => new InputChange(d, !was[d].Any() ? "added" : !@is[d].Any() ? "removed" : "revised", Shown(was[d].Except(@is[d])), Shown(@is[d].Except(was[d])))),
        ];
    }

    static (string, string) Key(ReleaseInput input) => (input.Release, input.Sha256);

    static string Shown(IEnumerable<ReleaseInput> inputs) => string.Join(", ", inputs.Select(i => $"{i.Release} ({i.File})"));
}
