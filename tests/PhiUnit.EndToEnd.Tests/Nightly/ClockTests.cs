using System.Diagnostics;
using PhiUnit.Data.Nightly;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>Nights, missed nights, and a clock that is set.</summary>
[Collection(NightTests.Name)]
public class ClockTests(NightFixture nights)
{
    /// <summary>After the nights that the workspace has had, whenever it was made.</summary>
    static readonly DateTimeOffset Two = new(2100, 3, 10, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_clock_that_goes_back_or_forward_an_hour_changes_nothing_but_what_is_said()
    {
        var workspace = nights.Workspace.Copy();
        var clock = new SetClock(Two);
        var first = InProcess.Night(workspace, clock);
        Assert.Equal(LedgerEntry.Published, first.Outcome);
        foreach (var hours in (int[])[-1, 1])
        {
            clock.Now = Two.AddHours(hours);
            var again = InProcess.Night(workspace, clock);
            Assert.Equal(LedgerEntry.Unchanged, again.Outcome);
            Assert.Equal(first.Release!.RunId, again.Release!.RunId);
            Assert.Equal(hours < 0, again.Summary.Contains("went back", StringComparison.Ordinal));
        }
        var status = NightStatus.Of(new Workspace(workspace));
        // The last good run ended in the future of a clock that went back: an hour is no alarm, two days are.
        Assert.True(status.IsFresh(Two, TimeSpan.FromHours(26)));
        Assert.True(status.IsFresh(Two.AddHours(26), TimeSpan.FromHours(26)));
        Assert.False(status.IsFresh(Two.AddHours(28), TimeSpan.FromHours(26)));
        Assert.False(status.IsFresh(Two.AddDays(-2), TimeSpan.FromHours(26)));
        NightWorkspace.AssertSound(workspace, "clock");
    }

    [Fact]
    public void Nights_that_were_missed_are_made_up_for_once_for_the_latest_only()
    {
        var workspace = nights.Workspace.Copy();
        var clock = new SetClock(Two.AddMinutes(5));
        InProcess.Night(workspace, clock);
        var rows = InProcess.Ledger(workspace).Count;

        clock.Now = Two.AddDays(4).AddHours(7);
        var late = InProcess.Night(workspace, clock, options: new() { IfDue = true });

        Assert.Contains("3 nights were missed (2100-03-11 to 2100-03-13)", late.Summary, StringComparison.Ordinal);
        Assert.Equal(rows + 1, InProcess.Ledger(workspace).Count);
        Assert.Equal(new DateOnly(2100, 3, 14), InProcess.Ledger(workspace)[^1].Night);
        Assert.Equal(NightResult.NotDue, InProcess.Night(workspace, clock, options: new() { IfDue = true }).Outcome);
        Assert.Equal(rows + 1, InProcess.Ledger(workspace).Count);
        // Before two o'clock it is still the night of the day before.
        clock.Now = Two.AddDays(5).AddMinutes(-1);
        Assert.Equal(NightResult.NotDue, InProcess.Night(workspace, clock, options: new() { IfDue = true }).Outcome);
        clock.Now = Two.AddDays(5);
        Assert.Equal(LedgerEntry.Unchanged, InProcess.Night(workspace, clock, options: new() { IfDue = true }).Outcome);
    }

    [Fact]
    public void A_run_that_a_dead_process_left_behind_is_said_to_have_crashed()
    {
        var workspace = nights.Workspace.Copy();
        var ledger = new Ledger(new Workspace(workspace));
        var current = InProcess.Releases(workspace).Current();
        foreach (var owner in (WriterProcess[])[new(int.MaxValue, WriterProcess.Current.BootId, "1"), WriterProcess.Current with { BootId = "another boot" }, WriterProcess.Current with { Start = "0" }])
        {
            ledger.Begin(new() { Started = Two, Owner = owner, Step = "project" });
            Assert.Equal(LedgerEntry.Crashed, NightStatus.Of(new Workspace(workspace)).Last!.Outcome);
            var marked = Assert.Single(ledger.MarkCrashed(current));
            Assert.Equal((LedgerEntry.Crashed, current), (marked.Outcome, marked.RunId));
            Assert.Contains("step project", marked.Message, StringComparison.Ordinal);
        }
        using var other = Process.Start("sleep", "600");
        ledger.Begin(new() { Started = Two, Owner = WriterProcess.Of(other.Id), Step = "project" });
        Assert.Empty(ledger.MarkCrashed(current));
        other.Kill();
        other.WaitForExit();
        Assert.Single(ledger.MarkCrashed(current));
    }
}
