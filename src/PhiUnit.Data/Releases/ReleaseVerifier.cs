namespace PhiUnit.Data.Releases;

/// <summary>Checks that a release still is what was published.</summary>
public static class ReleaseVerifier
{
    /// <summary>Everything that differs from the manifest; empty for a whole release.</summary>
    public static IReadOnlyList<string> Problems(string folder)
    {
        ReleaseManifest manifest;
        try
        {
            manifest = ReleaseManifest.Read(folder);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return [e.Message];
        }
        var problems = manifest.Files.Select(file => ProblemOf(folder, file)).OfType<string>().ToList();
        var known = manifest.Files.Select(f => f.Path).Append(ReleaseManifest.FileName).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !known.Contains(f)).Order(StringComparer.Ordinal).Select(f => $"{f}: not in the manifest"));
        return problems;
    }

    /// <summary>How a file of the release differs from the manifest; null when it does not.</summary>
    public static string? ProblemOf(string folder, ReleaseManifest manifest, string path)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.Files.FirstOrDefault(f => f.Path == path) is { } file ? ProblemOf(folder, file) : $"{path}: not in the manifest";
    }

    static string? ProblemOf(string folder, ReleaseFile file)
    {
        var path = Path.Combine(folder, file.Path);
        if (!File.Exists(path)) return $"{file.Path}: missing";
        if (new FileInfo(path).Length is var bytes && bytes != file.Bytes) return $"{file.Path}: {bytes} bytes found, {file.Bytes} expected";
        return FileHash.Of(path) == file.Sha256 ? null : $"{file.Path}: its content has changed";
    }
}
