using System.Collections.Concurrent;

namespace PhiUnit.Data.Releases;

/// <summary>Checks that a release still is what was published.</summary>
public static class ReleaseVerifier
{
    /// <summary>Files that were whole when this process looked, with their length and time: looked at again when either changes.</summary>
    static readonly ConcurrentDictionary<string, (long Bytes, DateTime Written)> Whole = new(StringComparer.Ordinal);

    /// <summary>Everything that differs from the manifest; empty for a whole release.</summary>
    public static IReadOnlyList<string> Problems(string folder)
    {
        if (Manifest(folder, out var problem) is not { } manifest) return [problem!];
        var problems = manifest.Files.Select(file => Difference(folder, file)).OfType<string>().ToList();
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        if (!name.StartsWith('.') && name != manifest.RunId) problems.Add($"{ReleaseManifest.FileName}: found the run id {manifest.RunId}, expected {name}");
        var known = manifest.Files.Select(f => f.Path).Append(ReleaseManifest.FileName).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !known.Contains(f)).Order(StringComparer.Ordinal).Select(f => $"{f}: not in the manifest"));
        return problems;
    }

    /// <summary>Refuses a release of which anything differs from its manifest.</summary>
    /// <exception cref="ReleaseDamagedException">Something does.</exception>
    public static void Require(string folder)
    {
        if (Problems(folder) is { Count: > 0 } problems) throw new ReleaseDamagedException(folder, problems);
    }

    /// <summary>Whether a folder holds a release whose manifest and database are those that were published.</summary>
    public static bool IsReadable(string folder) =>
        Manifest(folder, out _) is { } manifest && manifest.Files.FirstOrDefault(f => f.Path == ReleaseReader.DatabaseName) is { } database && ProblemSince(folder, database) is null;

    /// <summary>Refuses a release whose manifest or one of these files differs from what was published. A file that was whole is hashed again only when it changed.</summary>
    /// <param name="folder">Folder of the release.</param>
    /// <param name="paths">Paths within it, with forward slashes.</param>
    /// <exception cref="ReleaseDamagedException">Something differs.</exception>
    public static void RequireFiles(string folder, params IReadOnlyList<string> paths)
    {
        if (Manifest(folder, out var problem) is not { } manifest) throw new ReleaseDamagedException(folder, [problem!]);
        var problems = paths.Select(path => manifest.Files.FirstOrDefault(f => f.Path == path) is { } file ? ProblemSince(folder, file) : $"{path}: not in the manifest")
            .OfType<string>().ToList();
        if (problems.Count > 0) throw new ReleaseDamagedException(folder, problems);
    }

    /// <summary>How a file of the release differs from the manifest; null when it does not.</summary>
    public static string? ProblemOf(string folder, ReleaseManifest manifest, string path)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.Files.FirstOrDefault(f => f.Path == path) is { } file ? Difference(folder, file) : $"{path}: not in the manifest";
    }

    static string? ProblemSince(string folder, ReleaseFile file)
    {
        var info = new FileInfo(Path.GetFullPath(Path.Combine(folder, file.Path)));
        if (!info.Exists) return $"{file.Path}: missing";
        var now = (info.Length, info.LastWriteTimeUtc);
        if (Whole.TryGetValue(info.FullName + file.Sha256, out var then) && then == now) return null;
        var problem = Difference(folder, file);
        if (problem is null) Whole[info.FullName + file.Sha256] = now;
        return problem;
    }

    /// <summary>How a file differs from what was written; null when it does not.</summary>
    internal static string? Difference(string folder, ReleaseFile file)
    {
        var path = Path.Combine(folder, file.Path);
        if (!File.Exists(path)) return $"{file.Path}: missing";
        var bytes = new FileInfo(path).Length;
        if (bytes != file.Bytes) return FormattableString.Invariant($"{file.Path}: {bytes} bytes found, {file.Bytes} expected");
        return FileHash.Of(path) != file.Sha256 ? $"{file.Path}: its content has changed" : null;
    }

    static ReleaseManifest? Manifest(string folder, out string? problem)
    {
        try
        {
            var manifest = ReleaseManifest.Read(folder);
            problem = ReleaseSeal.Problem(folder);
            return problem is null ? manifest : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            problem = e.Message;
            return null;
        }
    }
}
