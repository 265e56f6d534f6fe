using System.Globalization;
using System.Text.RegularExpressions;
using PhiUnit.Data.Nightly.Change;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>The report of a night: what changed, with a cause that adds up.</summary>
[Collection(NightTests.Name)]
public partial class ChangeReportTests(NightFixture nights)
{
    [Fact]
    public void A_mover_is_the_sum_of_the_estimates_and_components_that_it_is_said_to_come_from()
    {
        var workspace = nights.Workspace.Copy();
        var report = InProcess.Night(workspace).Report!;

        Assert.Equal("housing_trajectory", Assert.Single(report.Change!.Inputs).Dataset);
        var movers = report.Change.Movers.Where(m => m.Measure == "population").ToList();
        Assert.NotEmpty(movers);
        foreach (var mover in movers)
        {
            var parts = Part().Matches(mover.Cause.Split(';')[0]).Select(p => double.Parse(p.Value, NumberStyles.Number, CultureInfo.InvariantCulture)).ToList();
            // Each part is rounded to a person, and those under half a person are not named.
            Assert.InRange(parts.Sum() - mover.Change, -5, 5);
            Assert.Contains("housing_trajectory added", mover.Cause, StringComparison.Ordinal);
        }
        Assert.True(File.Exists(Path.Combine(workspace, "nights", Directory.GetDirectories(Path.Combine(workspace, "nights")).Order(StringComparer.Ordinal).Last(), "change.html")));
    }

    [Fact]
    public void A_night_in_which_nothing_changed_has_a_report_that_says_so()
    {
        var workspace = nights.Workspace.Copy();
        InProcess.Night(workspace);
        var night = InProcess.Night(workspace);
        Assert.Equal(LedgerEntry.Unchanged, night.Outcome);
        Assert.Equal(0, night.Report!.Change!.OutputsThatMoved);
        Assert.Contains("Nothing changed", File.ReadAllText(Path.Combine(night.ReportFolder!, "change.html")), StringComparison.Ordinal);
        Assert.All(night.Steps.Where(s => s.Step is not "report"), s => Assert.True(s.IsSkipped, $"{s.Step}: {s.Said}"));
    }

    [Fact]
    public void A_night_that_fails_has_a_report_that_says_why()
    {
        var workspace = nights.Workspace.Copy();
        var run = NightWorkspace.NightHere(workspace, Fault.Of("project:3:throw"));
        Assert.Equal(70, run.ExitCode);
        var report = Directory.GetFiles(workspace, "change.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        Assert.Contains("A fault made on purpose", File.ReadAllText(report), StringComparison.Ordinal);
        Assert.Contains("failed in step project", Phiunit.DoHere(workspace, "status", "--json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_range_of_an_alert_is_one_that_a_release_is_measured_by()
    {
        Assert.All(AlertRange.All, r => Assert.True(r.Least < r.Most && r.Unit.Length > 0 && r.Source.Length > 0, r.Measure));
        Assert.Equal(AlertRange.All.Count, AlertRange.All.Select(r => r.Measure).Distinct().Count());
    }

    [GeneratedRegex(@"[+-][0-9,]+(?=,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
