using PhiUnit.Data.Releases;

namespace PhiUnit.Web.Releases;

/// <summary>
/// Watches that the database of a release stays what was published. Whether the file was touched is looked at before every answer that is made; its hash is
/// taken anew when it was, and now and then by whoever has the time.
/// </summary>
sealed class DatabaseWatch
{
    static readonly TimeSpan HashEvery = TimeSpan.FromMinutes(1);

    readonly Lock _one = new();
    readonly string _folder;
    readonly ReleaseManifest _manifest;
    (DateTime Written, long Length) _seen;
    string? _damage;

    public DatabaseWatch(string folder, ReleaseManifest manifest)
    {
        (_folder, _manifest) = (folder, manifest);
        _seen = Look();
    }

    /// <summary>When the hash was last right.</summary>
    public DateTimeOffset Verified { get; private set; } = DateTimeOffset.UtcNow;

    /// <summary>What is wrong; null for nothing.</summary>
    public string? Damage()
    {
        lock (_one)
        {
            if (Look() != _seen) Hash();
            return _damage;
        }
    }

    /// <summary>Takes the hash if the last is a minute old. Answers do not wait for it.</summary>
    public void Again()
    {
        if (DateTimeOffset.UtcNow - Verified < HashEvery) return;
        var problem = Problem();
        lock (_one) Note(problem);
    }

    void Hash()
    {
        _seen = Look();
        Note(Problem());
    }

    // What was read before it was noticed may still be in memory: once damaged, it is not trusted again even if the file is repaired.
    void Note(string? problem)
    {
        _damage ??= problem;
        if (problem is null) Verified = DateTimeOffset.UtcNow;
    }

    string? Problem()
    {
        try
        {
            return ReleaseVerifier.ProblemOf(_folder, _manifest, ReleaseReader.DatabaseName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{ReleaseReader.DatabaseName}: {e.Message}";
        }
    }

    (DateTime, long) Look()
    {
        var file = new FileInfo(Path.Combine(_folder, ReleaseReader.DatabaseName));
        return (file.LastWriteTimeUtc, file.Exists ? file.Length : -1);
    }
}
