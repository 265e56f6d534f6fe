using System.IO.Compression;

namespace PhiUnit.Data.Tables;

/// <summary>One file inside an archive, unpacked.</summary>
/// <param name="Path">Path inside the archive, with forward slashes.</param>
/// <param name="Bytes">The file.</param>
public sealed record ArchiveMember(string Path, byte[] Bytes);

/// <summary>
/// Unpacks a zip archive in memory, nothing is written: paths stay inside, no links, no passwords, few members, an archive inside it one deep,
/// sizes within the limits, check sums right.
/// </summary>
public static class ArchiveMembers
{
    private const int MostMembers = 2_000;
    private const int DeepestArchive = 1;
    private const int UnixLink = 0xA000;

    /// <summary>Whether a zipped file is an archive, and not a workbook.</summary>
    public static bool IsArchive(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return zip.GetEntry("[Content_Types].xml") is null && zip.GetEntry("content.xml") is null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <exception cref="InputRefusedException">The archive breaks one of the rules; every member that does is named.</exception>
    public static IReadOnlyList<ArchiveMember> Read(string file, byte[] bytes, TableLimits limits)
    {
        try
        {
            var budget = GzipContent.Allowed(bytes.LongLength, limits);
            return [.. Members(file, bytes, limits, 0, ref budget)];
        }
        catch (InvalidDataException e)
        {
            throw new InputRefusedException(new Note("E_TRUNCATED", file, null, null, "a damaged archive", "a whole archive",
                $"{file}: found a damaged or truncated archive ({e.Message}), expected a whole one. Fetch it again."));
        }
    }

    private static List<ArchiveMember> Members(string file, byte[] bytes, TableLimits limits, int depth, ref long budget)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var faults = Faults(file, zip);
        if (faults.Count > 0) throw new InputRefusedException(faults);
        var members = new List<ArchiveMember>();
        foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0 && !IsLitter(e.FullName)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var content = Unpack(file, entry, bytes.LongLength, ref budget);
            if (FileContent.KindOf(content) != ContentKind.ZipPackage || !IsArchive(content)) members.Add(new(entry.FullName, content));
            else if (depth >= DeepestArchive) throw new InputRefusedException(TooDeep(file, entry.FullName));
            else members.AddRange(Members($"{file}/{entry.FullName}", content, limits, depth + 1, ref budget)
                .Select(m => m with { Path = $"{entry.FullName}/{m.Path}" }));
        }
        return members;
    }

    private static byte[] Unpack(string file, ZipArchiveEntry entry, long packed, ref long budget)
    {
        if (entry.Length > budget) throw new InputRefusedException(GzipContent.TooLarge($"{file}/{entry.FullName}", packed, entry.Length));
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int n; (n = source.Read(buffer)) > 0;)
        {
            budget -= n;
            if (budget < 0) throw new InputRefusedException(GzipContent.TooLarge($"{file}/{entry.FullName}", packed, target.Length + n));
            target.Write(buffer, 0, n);
        }
        var content = target.ToArray();
        if (Crc32.Of(content) != entry.Crc32) throw new InvalidDataException($"the check sum of {entry.FullName} is wrong");
        return content;
    }

    private static List<Note> Faults(string file, ZipArchive zip)
    {
        var faults = new List<Note>();
        if (zip.Entries.Count > MostMembers) faults.Add(Refusal("E_ARCHIVE_SIZE", file, $"{zip.Entries.Count} members", $"at most {MostMembers}"));
        foreach (var entry in zip.Entries.Take(MostMembers))
        {
            if (Leaves(entry.FullName)) faults.Add(Refusal("E_ARCHIVE_PATH", file, $"a member whose path leaves the archive, '{entry.FullName}'", "paths inside it"));
            if (((entry.ExternalAttributes >> 16) & 0xF000) == UnixLink)
                faults.Add(Refusal("E_ARCHIVE_LINK", file, $"a symbolic link, '{entry.FullName}'", "files"));
            if (entry.IsEncrypted)
                faults.Add(Refusal("E_ENCRYPTED", file, $"a member that is encrypted with a password, '{entry.FullName}'", "members without a password"));
        }
        foreach (var twice in zip.Entries.GroupBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            faults.Add(Refusal("E_ARCHIVE_DUPLICATE", file, $"the member '{twice.Key}' {twice.Count()} times", "each member once"));
        return faults;
    }

    private static bool Leaves(string path) =>
        path.StartsWith('/') || path.StartsWith('\\') || path.Contains(':', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) ||
        path.Split('/', '\\').Contains("..");

    // What file managers put into archives beside the files.
    private static bool IsLitter(string path) =>
        path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path.EndsWith(".DS_Store", StringComparison.Ordinal) ||
        path.EndsWith("Thumbs.db", StringComparison.OrdinalIgnoreCase);

    private static Note Refusal(string code, string file, string found, string expected) => new(code, file, null, null, found, expected,
        $"{file}: found {found}, expected {expected}. No publisher packs files so; ask the sender for the table itself.");

    private static Note TooDeep(string file, string member) =>
        Refusal("E_ARCHIVE_DEPTH", file, $"archives nested in archives ('{member}')", $"at most {DeepestArchive} archive nested in another");
}
