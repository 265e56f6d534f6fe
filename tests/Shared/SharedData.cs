namespace PhiUnit.TestSupport;

/// <summary>
/// The published files that are read in development and not committed: a folder <c>shared</c> beside the checkout, or
/// the folder that the environment variable PHIUNIT_SHARED names.
/// </summary>
public static class SharedData
{
    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>The folder, or null where it is absent.</summary>
    public static string? Root => Found.Value;

    /// <summary>Full path of a file or folder given relative to the shared folder, with forward slashes.</summary>
    /// <exception cref="DirectoryNotFoundException">The shared folder is absent; mark the test with SharedFact.</exception>
    public static string Path(string relative) =>
        System.IO.Path.Combine(Root ?? throw new DirectoryNotFoundException(Absence), relative);

    /// <summary>Why a test is skipped; null when all that it needs is there.</summary>
    internal static string? SkipReason(string[] needed)
    {
        if (Root is null) return Absence;
        var missing = needed.Where(x => !Exists(Path(x))).ToArray();
        return missing.Length == 0 ? null : $"not in the shared folder: {string.Join(", ", missing)}";
    }

    private const string Absence =
        "published files absent: no folder 'shared' with 'data' in it beside the checkout, and PHIUNIT_SHARED does not name one";

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PHIUNIT_SHARED") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(candidate, "data"))) return candidate;
        }
        return null;
    }
}
