using System.Collections.Concurrent;
using PhiUnit.Data;
using PhiUnit.Data.Releases;

namespace PhiUnit.Web.Releases;

/// <summary>Connections to the database of one release, one for each thread that reads at a time.</summary>
sealed class StorePool : IDisposable
{
    /// <summary>The most that queries may take; what needs more is refused rather than put to disk.</summary>
    const string Memory = "120MB";

    readonly DirectoryInfo _exports = Directory.CreateTempSubdirectory("phiunit-serve-");
    readonly Store _first;
    readonly ConcurrentBag<Store> _idle = [];

    public StorePool(string folder)
    {
        _first = ReleaseReader.Open(folder, _exports.FullName, Memory);
        _idle.Add(_first);
    }

    public string ExportFolder => _exports.FullName;

    public T With<T>(Func<Store, T> read)
    {
        if (!_idle.TryTake(out var store)) store = _first.Another();
        try
        {
            return read(store);
        }
        finally
        {
            _idle.Add(store);
        }
    }

    /// <summary>Nobody reads any more.</summary>
    public void Dispose()
    {
        foreach (var store in _idle) store.Dispose();
        _exports.Delete(recursive: true);
    }
}
