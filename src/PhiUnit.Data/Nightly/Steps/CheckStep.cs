using System.Globalization;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Steps;

/// <summary>
/// Checks the loaded figures. Where a check fails because of what came since it last held, the newcomers are taken out of use: dataset by dataset where one
/// alone is to blame, all of them otherwise.
/// </summary>
static class CheckStep
{
    const string Step = "check", Passed = "check_passed_up_to";

    public static StepResult Run(Night night)
    {
        if (!File.Exists(night.Workspace.StorePath)) throw new NotFoundException($"Nothing is loaded in {night.Workspace.Folder}, and nothing lies in {night.Inbox}. Put published files there, or run 'phiunit ingest'.");
        var held = new HeldVersions(night.Store);
        if (!night.Options.Force && night.Keys.Holds(Step, Key(night)))
        {
            foreach (var (_, dataset) in held.Held()) Mark(night, dataset);
            return StepResult.Skipped("the loaded figures passed every check before");
        }
        var before = Before(night);
        held.Set([.. held.Held().Select(v => v.Id)], live: true);
        night.DataChecks = night.Build.DataChecks();
        if (Failing(night) > 0) Hold(night, held, before);
        ChecksFailedException.ThrowIfAny(night.DataChecks);
        night.Keys.Set(Passed, held.After(0).Select(v => v.Id).DefaultIfEmpty(0).Max().ToString(CultureInfo.InvariantCulture));
        night.Keys.Set(Step, Key(night));
        return StepResult.Done(FormattableString.Invariant($"{night.DataChecks.Count} checks hold"));
    }

    static void Hold(Night night, HeldVersions held, long before)
    {
        var newcomers = held.After(before).GroupBy(v => v.Dataset).ToList();
        if (newcomers.Count == 0 || night.Rules.For("data_check_failed").Action != FailureRule.KeepLastGood) return;
        var alone = newcomers.Select(d => (IReadOnlyList<IGrouping<string, (long Id, string Dataset)>>)[d]);
        // The first load has nothing before it to fall back on, but for the one that is to blame.
        foreach (var suspects in before == 0 ? alone : alone.Append(newcomers))
        {
            long[] ids = [.. suspects.SelectMany(d => d).Select(v => v.Id)];
            held.Set(ids, live: false);
            var failing = night.DataChecks;
            night.DataChecks = night.Build.DataChecks();
            if (Failing(night) == 0)
            {
                foreach (var dataset in suspects) Mark(night, dataset.Key);
                night.Remarks.Add($"checks fail with the new {string.Join(", ", suspects.Select(d => d.Key))}: {string.Join(", ", failing.Where(c => c.Outcome != "ok").Select(c => c.Name))}");
                return;
            }
            held.Set(ids, live: true);
        }
        night.DataChecks = night.Build.DataChecks();
    }

    static void Mark(Night night, string dataset) =>
        night.Fail("data_check_failed", dataset, "a version that came was taken out of use, since checks fail with it; the one before stays in use.");

    static int Failing(Night night) => night.DataChecks.Count(c => c.Outcome != "ok");

    // Versions up to this one passed together; what came later is under suspicion. Of figures that were loaded anew, none passed yet.
    static long Before(Night night)
    {
        var newest = new HeldVersions(night.Store).After(0).Select(v => v.Id).DefaultIfEmpty(0).Max();
        return long.TryParse(night.Keys.Find(Passed), NumberStyles.None, CultureInfo.InvariantCulture, out var passed) && passed <= newest ? passed : 0;
    }

    static string Key(Night night) => StepKeys.Of(LoadedInputs.Read(night.Store).Select(i => $"{i.Dataset} {i.Release} {i.File} {i.Sha256}")
        .Concat(new HeldVersions(night.Store).Held().Select(v => string.Create(CultureInfo.InvariantCulture, $"held {v.Id}"))));
}
