namespace PhiUnit.Data.Releases;

/// <summary>A release that was built, or found again.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="IsNew">False when the same release was there already.</param>
/// <param name="Checks">The checks that it holds.</param>
public sealed record PublishedRelease(string RunId, string Folder, bool IsNew, IReadOnlyList<ReleaseCheck> Checks);
