namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>
/// A fault at a call to a file or database: killed, thrown, disk full from then on. PHIUNIT_FAULTS=full takes every call of every step, upward until a night
/// passes clean (hours); PHIUNIT_FAULTS=N every N-th. Otherwise one of each step.
/// </summary>
[Collection(NightTests.Name)]
public class FaultTests(NightFixture nights)
{
    static readonly string[] Kinds = ["kill", "throw", "disk-full"];
    static readonly string? Extent = Environment.GetEnvironmentVariable("PHIUNIT_FAULTS");

    [Fact]
    public void After_a_fault_at_any_call_the_pointer_names_a_whole_release_the_ledger_is_true_and_the_next_night_completes()
    {
        var night = nights.Workspace;
        Assert.Equal(Data.Nightly.RecomputeRun.StepNames.Where(s => s != "fetch").Order(), night.Calls.Keys.Where(s => s != "fetch").Order());
        var faults = 0;
        foreach (var (step, calls) in night.Calls)
        {
            foreach (var (call, kind) in Sample(step, calls))
            {
                if (Break(night, step, call, kind)) faults++;
            }
        }
        Assert.True(faults >= night.Calls.Count / 2, $"{faults} faults happened");
    }

    /// <summary>Returns false where the night passed clean: it has fewer calls.</summary>
    static bool Break(NightWorkspace night, string step, long call, string kind)
    {
        var why = $"{kind} at call {call} of {step}";
        var workspace = night.Copy();
        try
        {
            var run = NightWorkspace.Night(workspace, [("PHIUNIT_FAULT", $"{step}:{call}:{kind}")]);
            NightWorkspace.AssertSound(workspace, why);
            if (run.ExitCode == 0) return false;
            Assert.True(kind == "kill" || run.Error.Length > 0, $"{why}: nothing was said");
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            night.AssertMended(workspace, why);
            return true;
        }
        finally
        {
            Directory.Delete(workspace, recursive: true);
        }
    }

    static IEnumerable<(long Call, string Kind)> Sample(string step, long calls) => Extent switch
    {
        "full" => from call in Enumerable.Range(1, (int)calls + 1) from kind in Kinds select ((long)call, kind),
        { } every => from call in Enumerable.Range(1, (int)calls) where call == 1 || call % int.Parse(every, System.Globalization.CultureInfo.InvariantCulture) == 0 select ((long)call, Kinds[call / 7 % 3]),
        // The moment of publication in every way; elsewhere each kind in its turn, at the first, middle and last call in turn.
        _ when step == "publish" => from call in Enumerable.Range(1, (int)calls) select ((long)call, Kinds[call % 3]),
        _ => [(step.Length % 3 switch { 0 => 1, 1 => Math.Max(1, calls / 2), _ => calls }, Kinds[step[0] % 3])],
    };
}
