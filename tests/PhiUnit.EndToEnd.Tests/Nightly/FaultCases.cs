using System.Diagnostics;
using System.Globalization;
using PhiUnit.Data.Nightly;
using PhiUnit.Data.Workspaces;
using Xunit.Sdk;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>The faults that a night is tried with, and what must hold after each.</summary>
sealed class FaultCases
{
    const string Throw = "throw", DiskFull = "disk-full", Kill = "kill", Full = "full";
    const int Killed = 128 + 9, SampledCalls = 4;

    /// <summary>The steps of the night, and what is before the first and after the last.</summary>
    static readonly List<string> Steps = [FaultHook.Start, .. RecomputeRun.StepNames, FaultHook.End];

    static readonly List<string> Kinds = [Throw, DiskFull, Kill];
    static readonly string? Extent = Environment.GetEnvironmentVariable("PHIUNIT_FAULTS");
    static readonly string? Log = Environment.GetEnvironmentVariable("PHIUNIT_FAULTS_LOG");

    readonly NightWorkspace _night;
    readonly List<FaultBase> _bases;
    readonly HashSet<string> _mended = [];
    bool _happened;

    public FaultCases(NightWorkspace night)
    {
        _night = night;
        // A step is tried where those before it that leave something behind are done: a night that ended there goes on as one that did not.
        _bases = [new(night, null), new(night, "ingest"), new(night, "verify")];
        foreach (var step in Steps) Assert.InRange(BaseOf(step).Counted.CallsOf(step), night.Counted.CallsOf(step), long.MaxValue);
        Assert.Equal(Steps.Order(), night.Counted.Calls.Keys.Order());
    }

    FaultBase BaseOf(string step) => _bases.Last(b => b.Until is null || Steps.IndexOf(b.Until) < Steps.IndexOf(step));

    /// <summary>Step, call and kind of each fault. In full they go upward until one did not happen any more: the night passed clean.</summary>
    public IEnumerable<(string Step, long Call, string Kind)> Wanted()
    {
        if (Extent is null) return Steps.SelectMany(Sample);
        var (from, to) = Extent.Split(':') switch
        {
            [Full] => (0, Kinds.Count * Steps.Count - 1),
            [Full, var kind, var step] => (Place(kind, step), Kinds.Count * Steps.Count - 1),
            [Full, var kind, var step, var last] => (Place(kind, step), Place(kind, last)),
            _ => throw new InvalidOperationException($"PHIUNIT_FAULTS is '{Extent}': full, full:KIND:STEP or full:KIND:STEP:LAST is expected."),
        };
        return Enumerable.Range(from, to - from + 1).SelectMany(at => Upward(Steps[at % Steps.Count], Kinds[at / Steps.Count]));
    }

    static int Place(string kind, string step) =>
        (Kinds.IndexOf(kind), Steps.IndexOf(step)) is ( >= 0 and var k, >= 0 and var s) ? k * Steps.Count + s
            : throw new InvalidOperationException($"PHIUNIT_FAULTS names '{kind}' and '{step}': one of {string.Join(", ", Kinds)} and one of {string.Join(", ", Steps)} are expected.");

    IEnumerable<(string, long, string)> Upward(string step, string kind)
    {
        _happened = true;
        for (var call = 1L; _happened; call++)
        {
            // A disk that is full at a call that reads is met by the next that writes.
            if (kind == DiskFull && call <= BaseOf(step).Counted.CallsOf(step) && !BaseOf(step).Counted.IsWrite(step, call)) continue;
            yield return (step, call, kind);
        }
    }

    // Calls spread over the step, thrown and full in turn; a process that is killed where most is at stake.
    IEnumerable<(string, long, string)> Sample(string step)
    {
        var counted = BaseOf(step).Counted;
        var calls = counted.CallsOf(step);
        for (var i = 0; i < SampledCalls; i++)
        {
            var call = 1 + (2 * i + 1) * (calls - 1) / (2 * SampledCalls);
            yield return (step, call, i % 2 == 1 && counted.IsWrite(step, call) ? DiskFull : Throw);
        }
        if (step is "ingest" or "verify" or "publish" or "prune") yield return (step, 1 + calls * 2 / 3, Kill);
    }

    /// <summary>What did not hold after a fault; null where all held.</summary>
    public string? Failure((string Step, long Call, string Kind) fault)
    {
        var why = string.Create(CultureInfo.InvariantCulture, $"{fault.Step}:{fault.Call}:{fault.Kind}");
        var (workspace, watch) = (BaseOf(fault.Step).Copy(), Stopwatch.StartNew());
        try
        {
            var said = Break(workspace, why, fault.Kind) + Mend(ref workspace, why);
            Say(string.Create(CultureInfo.InvariantCulture, $"{why} {said} {watch.Elapsed.TotalSeconds:0.0} s"));
            return null;
        }
        catch (Exception e) when (e is XunitException or IOException)
        {
            Say($"{why} FAILED {e.Message}");
            return e.Message;
        }
        finally
        {
            Directory.Delete(workspace, recursive: true);
        }
    }

    string Break(string workspace, string why, string kind)
    {
        var run = kind == Kill ? NightWorkspace.Night(workspace, [("PHIUNIT_FAULT", why)]) : Here(workspace, why);
        if (kind == Kill) _happened = run.ExitCode == Killed;
        NightWorkspace.AssertSound(workspace, why);
        Assert.True(_happened || run.ExitCode == 0, $"{why}: {run}");
        Assert.True(kind == Kill || run.ExitCode == 0 || run.Error.Length > 0, $"{why}: nothing was said");
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        return _happened ? $"exit {run.ExitCode}" : "clean";
    }

    Phiunit.Run Here(string workspace, string why)
    {
        var fault = Fault.Of(why)!;
        var run = NightWorkspace.NightHere(workspace, fault);
        _happened = fault.HasHappened;
        // What a process leaves open ends with it; the night after is to find no more than its files.
        Assert.True(OpenIn(workspace).Count == 0, $"{why}: left open {string.Join(", ", OpenIn(workspace))}");
        return run;
    }

    // The night after a state that was mended before would be the same night again.
    string Mend(ref string workspace, string why)
    {
        var state = WorkspaceState.Of(workspace);
        if (_mended.Contains(state)) return ", as before";
        // In another place this process remembers nothing of it, as a new one would not.
        Directory.Move(workspace, workspace += "-after");
        _night.AssertMended(workspace, why);
        _mended.Add(state);
        return ", mended";
    }

    static List<string> OpenIn(string folder) => !OperatingSystem.IsLinux() ? [] :
        [.. Directory.GetFiles("/proc/self/fd").Select(Target).OfType<string>().Where(f => f.StartsWith(folder, StringComparison.Ordinal))];

    // Null: closed since it was listed.
    static string? Target(string descriptor)
    {
        try
        {
            return File.ResolveLinkTarget(descriptor, returnFinalTarget: false)?.FullName;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    static void Say(string line)
    {
        if (Log is not null) File.AppendAllText(Log, $"{DateTime.UtcNow:HH:mm:ss} {line.ReplaceLineEndings(" ")}\n");
    }
}
