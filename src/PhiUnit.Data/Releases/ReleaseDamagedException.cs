namespace PhiUnit.Data.Releases;

/// <summary>A release is not what was published any more, so that nothing is read from it.</summary>
public sealed class ReleaseDamagedException(string folder, IReadOnlyList<string> problems) : Exception(
    $"Release {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))} is damaged and was not read: {string.Join("; ", problems)}. "
    + "'phiunit releases rollback' goes back to the release before; 'phiunit recompute' or 'phiunit releases rebuild' makes it again.")
{
    /// <summary>What differs from the manifest.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
