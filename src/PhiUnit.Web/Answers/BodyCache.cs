using System.Collections.Concurrent;

namespace PhiUnit.Web.Answers;

/// <summary>Answers of one release that were made already, by what was asked; the oldest go when there are too many bytes.</summary>
sealed class BodyCache(long mostBytes)
{
    /// <summary>Bytes that an entry takes beside its body and its key.</summary>
    const int Overhead = 200;

    readonly ConcurrentDictionary<string, Body> _bodies = new(StringComparer.Ordinal);
    readonly Queue<string> _oldestFirst = new();
    readonly Lock _changing = new();
    long _bytes;

    public Body? Find(string key) => _bodies.GetValueOrDefault(key);

    public void Add(string key, Body body)
    {
        if (Size(key, body) > mostBytes) return;
        lock (_changing)
        {
            if (!_bodies.TryAdd(key, body)) return;
            _oldestFirst.Enqueue(key);
            _bytes += Size(key, body);
            while (_bytes > mostBytes && _bodies.TryRemove(_oldestFirst.Peek(), out var oldest)) _bytes -= Size(_oldestFirst.Dequeue(), oldest);
        }
    }

    static long Size(string key, Body body) => body.Bytes.Length + (2L * key.Length) + Overhead;
}
