using PhiUnit.Data.Releases;

namespace PhiUnit.Web.Releases;

/// <summary>Watches that the database of a release stays what was published: its hash is taken anew where the file changed, and once a minute.</summary>
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
            var now = Look();
            if (now == _seen && (_damage is not null || DateTimeOffset.UtcNow - Verified < HashEvery)) return _damage;
            _seen = now;
            _damage = ReleaseVerifier.ProblemOf(_folder, _manifest, ReleaseReader.DatabaseName);
            if (_damage is null) Verified = DateTimeOffset.UtcNow;
            return _damage;
        }
    }

    (DateTime, long) Look()
    {
        var file = new FileInfo(Path.Combine(_folder, ReleaseReader.DatabaseName));
        return (file.LastWriteTimeUtc, file.Exists ? file.Length : -1);
    }
}
