using PhiUnit.Core;
using PhiUnit.Core.Numerics;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Releases;

/// <summary>Writes the sites of the trajectories that the runs followed, and adds them up by place.</summary>
static class SiteTable
{
    const string Source = "housing trajectory of the local plan";

    public static void Write(Store store, string runId, IReadOnlyList<ScenarioRun> runs)
    {
        using var rows = store.Append("main", "sites");
        foreach (var run in runs)
        {
            foreach (var site in run.Sites)
            {
                foreach (var year in run.Result.Years.StepYears)
                {
                    var step = year - run.Result.Years.First - 1;
                    if (site.Planned[step] == 0 && site.Counted[step] == 0) continue;
                    rows.Append(runId).Append(run.Scenario.Name).Append(site.Place).Append(site.Site).Append(site.Name).Append(year)
                        .Append(site.Planned[step]).Append(site.Counted[step]).EndRow();
                }
            }
        }
        rows.Close();
    }

    /// <summary>Homes planned within the projection, counted, and slipped past its last year, by place.</summary>
    public static IEnumerable<(string Place, Assumption Total)> Totals(ScenarioRun run)
    {
        var period = $"{run.Result.Years.First + 1} to {run.Result.Years.Last}";
        foreach (var sites in run.Sites.GroupBy(s => s.Place))
        {
            double Sum(Func<SiteHomes, double> of) => Ordered.Sum([.. sites.Select(of)]);
            yield return (sites.Key, new("site_homes_planned", Sum(s => Ordered.Sum(s.Planned)), "net dwellings of all sites as planned", period, Source));
            yield return (sites.Key, new("site_homes_counted", Sum(s => Ordered.Sum(s.Counted)), "net dwellings of all sites after probability, share delivered and slippage", period, Source));
            yield return (sites.Key, new("site_homes_lost", Sum(s => s.Lost), "net dwellings that slip past the last year of the projection", period, Source));
        }
    }
}
