using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Datasets;

namespace PhiUnit.Data.Export;

/// <summary>The data-quality report: which checks hold, what is loaded and how fresh it is, what was refused, held back or changed on loading.</summary>
public static class QualityReport
{
    private const int MostRows = 200;

    /// <param name="store">The figures.</param>
    /// <param name="checks">Outcomes of the data checks.</param>
    /// <param name="today">The day that freshness is judged on.</param>
    /// <returns>One HTML page.</returns>
    public static string Of(Store store, IReadOnlyList<CheckOutcome> checks, DateOnly today)
    {
        var datasets = LoadedDatasets.Read(store, today);
        var failed = checks.Count(c => !c.IsPassed);
        var stale = datasets.Count(d => d.Stale);
        var html = new HtmlText()
            .Paragraph(string.Create(CultureInfo.InvariantCulture,
                $"On {today:yyyy-MM-dd}: {checks.Count - failed} of {checks.Count} checks hold; {datasets.Count} tables loaded, {stale} of them with a newer release due."))
            .Heading(2, "Checks")
            .Table("Data checks", ["Check", "Outcome", "Rows that fail", "What must hold"],
                [.. checks.Select(c => new[] { c.Name, c.IsPassed ? "holds" : "FAILS", Number(c.Failures.Count), c.Holds })]);
        foreach (var check in checks.Where(c => !c.IsPassed))
            html.Table($"Rows that fail {check.Name}{(check.Failures.Count > MostRows ? $", the first {MostRows}" : "")}", ["Row"],
                [.. check.Failures.Take(MostRows).Select(f => new[] { f })]);
        html.Heading(2, "What is loaded").Table("Loaded tables", ["Dataset", "Release", "File", "Figures", "Areas", "Years", "Freshness", "Licence", "Loaded"],
            [.. datasets.Select(d => new[]
            {
                d.Dataset, d.Release, d.File, Number(d.Rows), Number(d.Areas), Years(d), Fresh(d), d.Licence, d.Loaded,
            })]);
        Offered(store, html);
        return html.Page("Data quality");
    }

    private static void Offered(Store store, HtmlText html)
    {
        string[] outcomes = ["reject", "quarantine", "normalise"];
        string[] titles = ["Refused", "Held back", "Changed on loading"];
        foreach (var (outcome, title) in outcomes.Zip(titles))
            html.Heading(2, title).Table($"{title}: what was said of each table", ["File", "Table", "When", "Code", "Remark"], store.Query(
                $"""
                SELECT file || coalesce(' [' || member || ']', ''), coalesce(dataset, ''), strftime(offered, '%Y-%m-%d %H:%M'), code, message
                FROM report.entry JOIN report.note USING (entry_id) WHERE outcome = $outcome AND code NOT LIKE 'I_NOT%'
                ORDER BY entry_id DESC, note.rowid LIMIT {MostRows.ToString(CultureInfo.InvariantCulture)}
                """, row => (IReadOnlyList<string>)[row.GetText(0), row.GetText(1), row.GetText(2), row.GetText(3), row.GetText(4)], ("outcome", outcome)));
        html.Heading(2, "Revisions").Table("Revisions: figures that changed against the version before", ["File", "When", "Remark"], store.Query(
            $"""
            SELECT file, strftime(offered, '%Y-%m-%d %H:%M'), message FROM report.entry JOIN report.note USING (entry_id)
            WHERE code = 'I_REVISION' ORDER BY entry_id DESC LIMIT {MostRows.ToString(CultureInfo.InvariantCulture)}
            """, row => (IReadOnlyList<string>)[row.GetText(0), row.GetText(1), row.GetText(2)]));
    }

    private static string Fresh(LoadedDataset dataset)
    {
        var contract = ContractLibrary.Default.Contracts.First(c => c.Name == dataset.Dataset);
        return Freshness.DueOn(contract, dataset.Release) is not { } due ? "no rhythm known"
            : string.Create(CultureInfo.InvariantCulture, $"{(dataset.Stale ? "newer release due since" : "current until")} {due:yyyy-MM-dd}");
    }

    private static string Years(LoadedDataset dataset) => dataset.FirstYear is null ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{dataset.FirstYear} to {dataset.LastYear}");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
