namespace PhiUnit.Web.Releases;

/// <summary>A release differs from its manifest.</summary>
public sealed class DamagedReleaseException(string folder, IReadOnlyList<string> problems)
    : Exception($"The release in {folder} is not what was published and is not served: {string.Join("; ", problems)}.");
