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
        var problems = new List<string>();
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(folder, file.Path);
            if (!File.Exists(path)) problems.Add($"{file.Path}: missing");
            else if (new FileInfo(path).Length is var bytes && bytes != file.Bytes) problems.Add($"{file.Path}: {bytes} bytes found, {file.Bytes} expected");
            else if (FileHash.Of(path) != file.Sha256) problems.Add($"{file.Path}: its content has changed");
        }
        var known = manifest.Files.Select(f => f.Path).Append(ReleaseManifest.FileName).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !known.Contains(f)).Order(StringComparer.Ordinal).Select(f => $"{f}: not in the manifest"));
        return problems;
    }
}
