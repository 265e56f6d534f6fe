using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PhiUnit.Data.Workspaces;

/// <summary>
/// Breaks a run on purpose, so that tests see what a broken run leaves behind. The environment variable PHIUNIT_FAULT holds STEP:N:KIND: the
/// n-th call to a file or database within that step (* for any) is killed (kill), throws (throw), or finds the disk full from then on (disk-full).
/// PHIUNIT_FAULT=count breaks nothing and counts the calls.
/// </summary>
public static class FaultHook
{
    /// <summary>What the system says when a disk is full (ENOSPC).</summary>
    const int NoSpaceLeft = 28;

    static readonly string? Setting = Environment.GetEnvironmentVariable("PHIUNIT_FAULT");
    static readonly (string Step, long Call, string Kind)? Fault = Parse(Setting);
    static readonly ConcurrentDictionary<string, long> Calls = new(StringComparer.Ordinal);
    static long _matching;
    static volatile bool _full;
    static volatile string _step = "start";

    /// <summary>The step that calls belong to.</summary>
    public static string Step { set => _step = value; }

    /// <summary>Calls counted within a step so far; 0 unless counting is asked for.</summary>
    public static long CallsOf(string step) => Calls.GetValueOrDefault(step);

    /// <summary>Passed before every call that only reads.</summary>
    public static void Read()
    {
        if (Setting is not null) Pass();
    }

    /// <summary>Passed before every call that writes.</summary>
    public static void Write()
    {
        if (Setting is null) return;
        Pass();
        if (_full) throw new IOException("No space left on device (a fault made on purpose)", NoSpaceLeft);
    }

    static void Pass()
    {
        Calls.AddOrUpdate(_step, 1, (_, calls) => calls + 1);
        if (Fault is not { } fault || (fault.Step != "*" && fault.Step != _step) || Interlocked.Increment(ref _matching) != fault.Call) return;
        switch (fault.Kind)
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

    static (string, long, string)? Parse(string? setting) =>
        setting?.Split(':') is [var step, var call, "kill" or "throw" or "disk-full"] parts && long.TryParse(call, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? (step, n, parts[2]) : null;
}
