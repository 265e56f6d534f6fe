using PhiUnit.Data.Answers;
using PhiUnit.Data.Releases;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Releases;

/// <summary>
/// A release that is being served: open for reading only, with the answers that were made of it. It stays open until the last request that began with
/// it has ended, so that no answer is of two releases.
/// </summary>
sealed class OpenRelease : IDisposable
{
    readonly StorePool _stores;
    readonly DatabaseWatch _watch;

    // The server's own hold on it counts as one.
    int _holds = 1;

    OpenRelease(string folder, ReleaseManifest manifest, StorePool stores, ReleaseFacts facts, long cacheBytes)
    {
        (Folder, Manifest, _stores, Facts) = (folder, manifest, stores, facts);
        Cache = new(cacheBytes);
        _watch = new(folder, manifest);
        Headers = new(facts);
    }

    public string Folder { get; }

    public ReleaseManifest Manifest { get; }

    public ReleaseFacts Facts { get; }

    public BodyCache Cache { get; }

    /// <summary>What every answer from it says in its headers.</summary>
    public ReleaseHeaders Headers { get; }

    /// <summary>Opens a release after every byte of it was compared with its manifest.</summary>
    /// <exception cref="ReleaseDamagedException">It is not what was published.</exception>
    public static OpenRelease Open(string folder, long cacheBytes)
    {
        if (ReleaseVerifier.Problems(folder) is { Count: > 0 } problems) throw new ReleaseDamagedException(folder, problems);
        var manifest = ReleaseManifest.Read(folder);
        var stores = new StorePool(folder);
        try
        {
            return new(folder, manifest, stores, stores.With(store => ReleaseFacts.Read(store, manifest)), cacheBytes);
        }
        catch
        {
            stores.Dispose();
            throw;
        }
    }

    /// <summary>Reads from the database on this thread.</summary>
    public T With<T>(Func<Data.Store, T> read) => _stores.With(read);

    /// <summary>The one folder that Parquet can be written to.</summary>
    public string ExportFolder => _stores.ExportFolder;

    /// <summary>Why the release is not what was published any more; null when it is.</summary>
    public string? Damage() => _watch.Damage();

    /// <summary>Looks again, if it was a while ago, whether it still is.</summary>
    public void Verify() => _watch.Again();

    /// <summary>When it was last found to be what was published.</summary>
    public DateTimeOffset Verified => _watch.Verified;

    /// <summary>Holds the release open; false when it is closed already.</summary>
    public bool TryHold()
    {
        for (var holds = Volatile.Read(ref _holds); holds > 0; holds = Volatile.Read(ref _holds))
        {
            if (Interlocked.CompareExchange(ref _holds, holds + 1, holds) == holds) return true;
        }
        return false;
    }

    /// <summary>Lets go of it; the last one closes it.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _holds) == 0) _stores.Dispose();
    }
}
