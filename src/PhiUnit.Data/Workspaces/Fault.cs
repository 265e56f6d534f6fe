using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PhiUnit.Data.Workspaces;

/// <summary>
/// A fault made on purpose: the n-th call to a file or database within a step (* for any) is killed (kill), throws (throw), or finds the disk full from then on
/// (disk-full). Calls are counted, also where nothing is to break.
/// </summary>
public sealed class Fault
{
    /// <summary>What the system says when a disk is full (ENOSPC).</summary>
    const int NoSpaceLeft = 28;

    readonly ConcurrentDictionary<string, long> _calls = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Step, long Call), bool> _writes = new();
    readonly (string Step, long Call, string Kind)? _wanted;
    long _matching;
    volatile bool _full;

    Fault((string, long, string)? wanted) => _wanted = wanted;

    /// <summary>A fault as STEP:N:KIND says; of any other text one that never happens; null for none.</summary>
    public static Fault? Of(string? setting) => setting is null ? null : new(
        setting.Split(':') is [var step, var call, "kill" or "throw" or "disk-full"] parts && long.TryParse(call, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? (step, n, parts[2]) : null);

    /// <summary>Calls counted so far, by step.</summary>
    public IReadOnlyDictionary<string, long> Calls => _calls;

    /// <summary>Whether a call that was counted writes; a full disk is no fault of one that reads.</summary>
    public bool IsWrite(string step, long call) => _writes.ContainsKey((step, call));

    /// <summary>Whether the call came that was to break.</summary>
    public bool HasHappened => _wanted is { } wanted && Interlocked.Read(ref _matching) >= wanted.Call;

    public long CallsOf(string step) => _calls.GetValueOrDefault(step);

    internal void Pass(string step, bool writes)
    {
        var call = _calls.AddOrUpdate(step, 1, (_, calls) => calls + 1);
        if (writes) _writes[(step, call)] = true;
        if (_wanted is { } wanted && (wanted.Step == "*" || wanted.Step == step) && Interlocked.Increment(ref _matching) == wanted.Call) Break(wanted.Kind);
        if (_full && writes) throw new IOException("No space left on device (a fault made on purpose)", NoSpaceLeft);
    }

    void Break(string kind)
    {
        switch (kind)
        {
            case "kill":
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
                break;
            case "disk-full":
                _full = true;
                break;
            default:
                throw new IOException("A fault made on purpose");
        }
    }
}
