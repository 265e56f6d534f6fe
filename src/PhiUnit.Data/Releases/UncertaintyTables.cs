using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Releases;

/// <summary>Writes what the draws say of the figures themselves: how long they last, what they may pass, where their spread comes from; and what has no interval, with the reason.</summary>
sealed class UncertaintyTables(Store store, string runId)
{
    public void Write(IReadOnlyList<ScenarioRun> runs)
    {
        Rows("shelf_life", runs, intervals => intervals.ShelfLives, (row, s) => row.Append(s.Place).Append(s.Band).Append(s.LastYear).Append(s.ReachesEnd ? 1 : 0));
        Rows("chances", runs, intervals => intervals.Chances, (row, c) => row.Append(c.Place).Append(c.Year).Append((double?)c.Threshold).Append((double?)c.Share));
        Rows("variance_shares", runs, intervals => intervals.VarianceShares, (row, v) => row.Append(v.Place).Append(v.Year).Append(v.Source).Append((double?)v.Share));
        using var reasons = store.Append("main", "without_interval");
        foreach (var (run, output, reason) in runs.SelectMany(Reasons)) reasons.Append(runId).Append(run.Scenario.Name).Append(output).Append(reason).EndRow();
        foreach (var (output, reason) in WithoutInterval.All) reasons.Append(runId).Append("all").Append(output).Append(reason).EndRow();
        reasons.Close();
    }

    static IEnumerable<(ScenarioRun Run, string Output, string Reason)> Reasons(ScenarioRun run)
    {
        const string none = "No draws were asked for: project --draws N gives intervals";
        if (run.Intervals is not { } intervals) return [(run, "dwellings", none), (run, "population", none)];
        return
        [
            .. intervals.Dwellings.Count > 0 ? [] : new[] { (run, "dwellings", "Homes do not lead: what the people of the one run ask for, at households' rates that are held") },
            .. intervals.BySingleAge.Count > 0 ? [] : new[] { (run, "population by single age", "Broad ages alone were asked for: project --draws N gives intervals of single ages") },
        ];
    }

    void Rows<T>(string table, IReadOnlyList<ScenarioRun> runs, Func<ScenarioIntervals, IEnumerable<T>> of, Action<TableAppender, T> append)
    {
        using var rows = store.Append("main", table);
        foreach (var run in runs.Where(run => run.Intervals is not null))
        {
            foreach (var one in of(run.Intervals!))
            {
                append(rows.Append(runId).Append(run.Scenario.Name), one);
                rows.EndRow();
            }
        }
        rows.Close();
    }
}
