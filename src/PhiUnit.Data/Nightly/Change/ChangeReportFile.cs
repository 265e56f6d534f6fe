using System.Globalization;
using System.Text.Json;
using PhiUnit.Data.Export;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>Writes the report of a night: change.html for people, change.json for programs.</summary>
static class ChangeReportFile
{
    public const string HtmlName = "change.html", JsonName = "change.json";

    const int MostAlerts = 200;

    public static void Write(ChangeReport report, string folder)
    {
        Durable.CreateFolder(folder);
        Durable.WriteText(Path.Combine(folder, JsonName), JsonSerializer.Serialize(report, Json.Indented) + "\n");
        Durable.WriteText(Path.Combine(folder, HtmlName), Html(report));
    }

    static string Html(ChangeReport report)
    {
        var html = new HtmlText().Paragraph(report.Summary + ".");
        if (report.Change is null)
            html.Paragraph(WhyNotCompared(report));
        else if (report.Change.Before == report.Change.After)
            html.Paragraph("Nothing changed: the same inputs, parameters and code give the release that is current.");
        else
            html.Paragraph($"Release {report.Change.After} against {report.Change.Before}. They differ because of {report.Change.Why}.");
        Changes(html, report.Change);
        html.Heading(2, "Revisions").Table("What new files changed of versions before them", ["Remark"], [.. report.Revisions.Select(r => new[] { r })]);
        Scores(html, report.Forecasts);
        Look(html, report);
        return html.Heading(2, "Steps").Table("Steps of the night", ["Step", "What was done", "Seconds"],
            [.. report.Steps.Select(s => new[] { s.Step, s.IsSkipped ? $"skipped: {s.Said}" : s.Said, s.Seconds.ToString("0.0", CultureInfo.InvariantCulture) })])
            .Page(string.Create(CultureInfo.InvariantCulture, $"Night of {report.Night:yyyy-MM-dd}: {report.Outcome}"));
    }

    static string WhyNotCompared(ChangeReport report) =>
        report.PreviousRunId is null ? "There was no release before to compare with."
        : report.PreviousRunId == report.RunId ? "No release was made to compare with the one before; it stays current."
        : $"Release {report.PreviousRunId}, which was current before, is damaged: nothing is compared with it.";

    static void Changes(HtmlText html, ReleaseChange? change)
    {
        html.Heading(2, "Inputs that changed").Table("Inputs", ["Dataset", "What", "Before", "After"], [.. (change?.Inputs ?? []).Select(i => new[] { i.Dataset, i.What, i.Before, i.After })]);
        html.Heading(2, "Outputs that moved most").Table($"{change?.OutputsThatMoved ?? 0} totals differ; the {Movers.Most} that moved by the largest share",
            ["Place", "Measure", "Scenario", "Year", "Before", "After", "Change", "Cause"],
            [.. (change?.Movers ?? []).Select(m => new[] { m.Name, m.Measure.Replace('_', ' '), m.Scenario, Year(m.Year), Number(m.Before), Number(m.After), Percent(m.Share), m.Cause })]);
    }

    static void Scores(HtmlText html, IReadOnlyList<ForecastScore> scores)
    {
        html.Heading(2, "Forecasts against new estimates");
        if (scores.Count == 0) html.Paragraph("No estimate is loaded of a year that an earlier release forecast: there is nothing to score.");
        else html.Table("Earlier releases against the estimates that came after them", ["Release", "Scenario", "Base year", "Estimates of", "Places", "Median error", "Mean error", "Bias", "RMSE", "In 80 % interval", "Furthest off", "Outside the 95 % interval"],
            [.. scores.Select(s => new[] { s.RunId, s.Scenario, Year(s.BaseYear), Year(s.Year), Year(s.Places), Percent(s.MedianApe), Percent(s.Mape), Percent(s.Malpe), Percent(s.Rmse), s.Within80 is { } within ? Percent(within) : "no draws", s.Worst, OutOfBand(s) })]);
    }

    static string OutOfBand(ForecastScore score) => score.Within80 is null ? "no draws" : score.OutOfBand.Count == 0 ? "none" : string.Join(", ", score.OutOfBand);

    static void Look(HtmlText html, ChangeReport report) => html
        .Heading(2, "Outputs outside their likely range").Table("Alerts", ["Place", "Measure", "Scenario", "First year", "Years", "Furthest", "Expected"],
            [.. report.Alerts.Take(MostAlerts).Select(a => new[] { a.Name, a.Measure.Replace('_', ' '), a.Scenario, Year(a.Year), Year(a.Years), a.Value.ToString("0.####", CultureInfo.InvariantCulture), a.Expected })])
        .Heading(2, "Stale outputs").Table("What failed and was lived with: outputs rest on the last good version", ["What", "Of", "Since", "Why"],
            [.. report.Stale.Select(s => new[] { s.Subject, s.Event.Replace('_', ' '), s.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), s.Reason })])
        .Heading(2, "Refused files").Table("Files that were refused", ["File", "SHA-256", "Why"], [.. report.Refused.Select(r => new[] { r.File, r.Sha256, string.Join(" ", r.Remarks) })])
        .Heading(2, "Overdue sources").Table("Datasets of which a newer release should be out", ["Dataset", "Newest release in use", "A newer one due since"],
            [.. report.Overdue.Select(d => new[] { d.Dataset, d.Release, d.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })]);

    static string Year(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Number(double value) => value.ToString(Math.Abs(value) < 1000 ? "0.##" : "N0", CultureInfo.InvariantCulture);

    static string Percent(double share) => share.ToString("+0.00 %;-0.00 %;0.00 %", CultureInfo.InvariantCulture);
}
