namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>
/// A fault at a call to a file or database: killed, thrown, disk full from then on. PHIUNIT_FAULTS=full takes every call of every step, upward until a night passes
/// clean; full:KIND:STEP from there on, full:KIND:STEP:LAST to that step; PHIUNIT_FAULTS_LOG names a file that gets a line for each. Otherwise a few of each step.
/// </summary>
[Collection(NightTests.Name)]
public class FaultTests(NightFixture nights)
{
    [Fact]
    public void After_a_fault_at_any_call_the_pointer_names_a_whole_release_the_ledger_is_true_and_the_next_night_completes()
    {
        var cases = new FaultCases(nights.Workspace);
        var failures = cases.Wanted().Select(cases.Failure).OfType<string>().ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
