using PhiUnit.Core;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Steps;

/// <summary>Projects all scenarios, unless the release that would come of it is there.</summary>
static class ProjectStep
{
    public static StepResult Run(Night night)
    {
        var wanted = night.Wanted(night.Store);
        var failed = PlaceFailures.BehindTheOthers(night.Store, wanted);
        foreach (var (place, why) in failed) night.Fail("place_failed", place.Code, why);
        night.Plan = night.Build.Plan(Without(wanted, [.. failed.Keys]));
        if (!night.Options.Force && night.Build.Existing(night.Plan) is { } existing)
        {
            night.Release = existing;
            return StepResult.Skipped($"release {night.Plan.RunId} of the same inputs, parameters and code is there and whole");
        }
        night.Runs = Project(night, wanted, [.. failed.Keys]);
        return StepResult.Done(FormattableString.Invariant($"{night.Runs.Count} scenarios, {night.Plan.Options.Places.Count} places, to {night.Plan.Options.LastYear}"));
    }

    static IReadOnlyList<ScenarioRun> Project(Night night, ReleaseOptions wanted, List<Place> behind)
    {
        try
        {
            return night.Build.Project(night.Plan!);
        }
        catch (Inputs.InputMissingException missing)
        {
            var failed = PlaceFailures.Find(night.Store, night.Plan!.Options);
            // Where every place fails, or none by itself, it is not the places.
            if (failed.Count == 0 || failed.Count == night.Plan.Options.Places.Count) throw;
            foreach (var (place, why) in failed)
                night.Fail(night.Plan.Options.Scenarios.Any(s => s.Find("closed_system") is > 0) ? "place_failed_in_closed_system" : "place_failed", place.Code, why);
            night.Log.Write("warning", "place_failed", "project", missing.Message);
            night.Plan = night.Build.Plan(Without(wanted, [.. behind, .. failed.Keys]));
            return night.Build.Project(night.Plan);
        }
    }

    static ReleaseOptions Without(ReleaseOptions wanted, IReadOnlyCollection<Place> failed) =>
        failed.Count == 0 ? wanted : wanted with { Places = [.. wanted.Places.Where(p => !failed.Any(f => f.Code == p.Code))] };
}
