using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>What a night would do, found out without changing anything.</summary>
public sealed class NightPreview(Workspace workspace, NightSettings settings)
{
    /// <summary>One line for each step.</summary>
    /// <param name="wanted">Reads from the loaded figures what the release is to hold.</param>
    public IReadOnlyList<StepResult> Steps(Func<Store, ReleaseOptions> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        using var held = workspace.Lock();
        var inbox = InboxSnapshots.Lying(settings.Inbox ?? workspace.Inbox);
        var kept = new InboxSnapshots(workspace).Sets().SelectMany(s => s.Files).Select(f => (f.Key, f.Value)).ToHashSet();
        var fresh = inbox.Where(f => !kept.Contains((f.Name, f.Sha256))).Select(f => f.Name).ToList();
        var changed = fresh.Count > 0 || settings.Sources.Count > 0;
        var (plan, isThere) = Plan(wanted);
        var superfluous = new Retention(workspace, settings.Keep, TimeProvider.System).Superfluous();
        StepResult Line(string step, bool skip, string said) => new(step, skip, said);
        StepResult Release(string step) => changed ? Line(step, false, "what came new is loaded first; the release follows from it") : plan is null ? Line(step, false, "nothing is loaded yet")
            : isThere ? Line(step, true, $"release {plan.RunId} is there and whole") : Line(step, false, FormattableString.Invariant($"release {plan.RunId}: {plan.Options.Scenarios.Count} scenarios, {plan.Options.Places.Count} places"));
        return
        [
            Line("fetch", settings.Sources.Count == 0, settings.Sources.Count == 0 ? "no source is configured; the inbox is read" : $"would ask for {string.Join(", ", settings.Sources)}"),
            Line("snapshot", fresh.Count == 0, fresh.Count == 0 ? FormattableString.Invariant($"the {inbox.Count} files of the inbox are kept already") : $"would keep {string.Join(", ", fresh)}"),
            Line("ingest", !changed, changed ? "would load what came new" : "nothing new"),
            Line("check", !changed, changed ? "would check the loaded figures" : "checked unless something changed"),
            Release("project"), Release("index"), Release("verify"), Release("render"), Release("publish"),
            Line("report", false, "would write the report of the night"),
            Line("prune", superfluous.Count == 0, superfluous.Count == 0 ? "nothing is beyond what is kept" : $"would take away {string.Join(", ", superfluous)}"),
        ];
    }

    (ReleasePlan? Plan, bool IsThere) Plan(Func<Store, ReleaseOptions> wanted)
    {
        if (!File.Exists(workspace.StorePath)) return (null, false);
        using var store = Store.OpenReadOnly(workspace.StorePath);
        var build = new ReleaseBuild(workspace, store, new Progress<StepProgress>());
        var plan = build.Plan(wanted(store));
        return (plan, build.Existing(plan) is not null);
    }
}
