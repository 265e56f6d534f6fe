using System.Globalization;
using System.Text.Json;
using PhiUnit.Data.Export;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Assurance;

/// <summary>Writes the assurance pack of a release: assurance.json for programs, assurance.html for people.</summary>
static class AssurancePackWriter
{
    public const string JsonName = "assurance.json", HtmlName = "assurance.html";

    /// <summary>Most rows of a table on the page; the rest stands in the json beside it.</summary>
    const int MostRows = 500;

    public static void Write(AssurancePack pack, string folder)
    {
        FaultHook.Write();
        File.WriteAllText(Path.Combine(folder, JsonName), JsonSerializer.Serialize(pack, Json.Indented) + "\n");
        FaultHook.Write();
        File.WriteAllText(Path.Combine(folder, HtmlName), Html(pack));
    }

    static string Html(AssurancePack pack)
    {
        var failed = pack.Verification.Count(c => c.Outcome != "ok");
        var html = new HtmlText()
            .Paragraph($"Release {pack.RunId}, made by version {pack.CodeVersion} of the code (build {pack.CodeFingerprint}). {pack.DataLog.Count} input tables, {pack.Scenarios.Count} scenarios, {pack.Places.Count} places; {pack.Verification.Count - failed} of {pack.Verification.Count} checks hold.")
            .Paragraph($"State at publication: {pack.StateAtPublication}. The state of today and who set it: phiunit releases show {pack.RunId}.")
            .Paragraph(pack.ReviewDate is { } review ? string.Create(CultureInfo.InvariantCulture, $"Review on {review:yyyy-MM-dd}: from then on a newer release of an input should be out.") : "Review date: no input has a known rhythm of release.")
            .Heading(2, "Scope").Table("Scenarios", ["Scenario", "Title", "What to know before quoting it"], [.. pack.Scenarios.Select(s => new[] { s.Name, s.Title, s.Note })])
            .Paragraph($"Places: {string.Join(", ", pack.Places)}.")
            .Heading(2, "Data log").Table("Inputs", ["Dataset", "Publisher", "Release", "File", "SHA-256", "Licence"],
                [.. pack.DataLog.Select(i => new[] { i.Dataset, i.Publisher, i.Release, i.File, i.Sha256, i.Licence })])
            .Heading(2, "Assumptions log").Table("Assumptions for all places; those of each place are in the table assumptions of the release",
                ["Scenario", "Assumption", "Value", "Unit", "Period", "Source"],
                [.. pack.AssumptionsLog.Select(a => new[] { a.Scenario, a.Assumption.Name, Number(a.Assumption.Value), a.Assumption.Unit, a.Assumption.Period, a.Assumption.Source })])
            .Heading(2, "Decisions").Table("Decisions", ["Decision", "What was decided"], [.. pack.Decisions.Select(d => new[] { d.Title, d.Decision })])
            .Heading(2, "Known limits").Table("Limits", ["Limit", "Consequence", "More"], [.. pack.KnownLimits.Select(l => new[] { l.Limit, l.Consequence, l.Source })])
            .Heading(2, "Verification").Table("Checks", ["Check", "Outcome", "Figure"], [.. pack.Verification.Select(c => new[] { c.Name, c.Outcome, Number(c.Figure) })])
            .Heading(2, "Validation").Table($"Population against the statistics office's own projection{(pack.Validation.Count > MostRows ? $", the first {MostRows} of {pack.Validation.Count}" : "")}",
                ["Scenario", "Projection", "Place", "Year", "Ours", "Theirs", "Difference"],
                [.. pack.Validation.Take(MostRows).Select(v => new[] { v.Scenario, v.Variant, v.Place, Number(v.Year), People(v.Population), People(v.Official), Percent(v.Difference) })])
            .Heading(2, "Roles").Table("Roles", ["Role", "Duty", "Laid down in"], [.. pack.Roles.Select(r => new[] { r.Role, r.Duty, r.Source })]);
        return html.Page($"Assurance of release {pack.RunId}");
    }

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    static string People(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    static string Percent(double share) => share.ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture);
}
