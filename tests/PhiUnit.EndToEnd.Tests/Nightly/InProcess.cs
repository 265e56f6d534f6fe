using PhiUnit.Cli;
using PhiUnit.Data;
using PhiUnit.Data.Nightly;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>A small night in this process, for what a process of its own cannot be told: the time, the sources.</summary>
static class InProcess
{
    public static NightResult Night(string folder, TimeProvider? clock = null, NightSettings? settings = null, NightOptions? options = null, string places = "Luton", int to = 2026) =>
        Run(folder, clock, settings, options).Run(store => Wanted(store, places, to));

    public static RecomputeRun Run(string folder, TimeProvider? clock = null, NightSettings? settings = null, NightOptions? options = null) =>
        new(new Workspace(folder), settings ?? new() { MinimumFree = 0 }, options ?? new()) { Clock = clock ?? TimeProvider.System };

    public static ReleaseOptions Wanted(Store store, string places, int to) => new(PlaceChoice.Find(places.Split(','), store), [Engine.Scenario("local-plan")], to);

    public static IReadOnlyList<LedgerEntry> Ledger(string folder) => new Ledger(new Workspace(folder)).All();

    public static ReleaseFolder Releases(string folder) => new(new Workspace(folder));
}
