using System.Globalization;

namespace PhiUnit.Data.Releases;

/// <summary>A release was not published because checks failed.</summary>
public sealed class ChecksFailedException(IReadOnlyList<ReleaseCheck> failed) : Exception(Sentence(failed))
{
    /// <summary>The checks that failed.</summary>
    public IReadOnlyList<ReleaseCheck> Failed { get; } = failed;

    internal static void ThrowIfAny(IReadOnlyList<ReleaseCheck> checks)
    {
        var failed = checks.Where(c => c.Outcome != "ok").ToList();
        if (failed.Count > 0) throw new ChecksFailedException(failed);
    }

    static string Sentence(IReadOnlyList<ReleaseCheck> failed) =>
        $"{failed.Count} checks failed, so nothing was published and the release before stays current: "
        + string.Join("; ", failed.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name} ({c.Figure:R})")))
        + ". 'phiunit check' lists the rows.";
}
