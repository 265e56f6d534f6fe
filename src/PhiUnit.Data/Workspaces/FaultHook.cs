namespace PhiUnit.Data.Workspaces;

/// <summary>
/// Passed before every call to a file or database, so that tests see what a run leaves behind that breaks there. What it does is said by the environment
/// variable PHIUNIT_FAULT (<see cref="Fault.Of"/>), or by a test for the runs of its own process.
/// </summary>
public static class FaultHook
{
    /// <summary>The step of calls before the first step of a night and after its last.</summary>
    public const string Start = "start", End = "end";

    static volatile Fault? _fault = Fault.Of(Environment.GetEnvironmentVariable("PHIUNIT_FAULT"));
    static volatile string _step = Start;

    /// <summary>The step that calls belong to.</summary>
    public static string Step { set => _step = value; }

    /// <summary>Calls counted within a step so far; 0 unless they are counted.</summary>
    public static long CallsOf(string step) => _fault?.CallsOf(step) ?? 0;

    /// <summary>What calls of this process meet from now on, as in a process that begins; null for nothing.</summary>
    public static void Set(Fault? fault) => (_fault, _step) = (fault, Start);

    /// <summary>Passed before every call that only reads.</summary>
    public static void Read() => _fault?.Pass(_step, writes: false);

    /// <summary>Passed before every call that writes.</summary>
    public static void Write() => _fault?.Pass(_step, writes: true);
}
