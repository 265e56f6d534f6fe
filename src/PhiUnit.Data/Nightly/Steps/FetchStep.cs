using PhiUnit.Data.Fetching;

namespace PhiUnit.Data.Nightly.Steps;

/// <summary>Asks publishers for their files; one that does not answer leaves its last snapshot in use.</summary>
static class FetchStep
{
    const string All = "all";

    public static StepResult Run(Night night)
    {
        if (night.Settings.Sources.Count == 0) return StepResult.Skipped("no source is configured; the inbox is read");
        IReadOnlyList<FetchSource> wanted = night.Settings.Sources is [All] ? night.Sources.All : [.. night.Settings.Sources.Select(night.Sources.Find)];
        var fetch = new Fetch(night.Workspace, night.Sources, night.Fetching with { Offline = night.Settings.Offline });
        var lastGood = new Fetch(night.Workspace, night.Sources, night.Fetching with { Offline = true });
        foreach (var (source, i) in wanted.Select((s, i) => (s, i)))
        {
            night.Progress.Report(new("Fetch", (double)(i + 1) / wanted.Count));
            if (Get(fetch, source, out var why) is { } file) night.Fetched.Add(file);
            else
            {
                night.Fail("source_not_fetched", source.Name, why!);
                if (Get(lastGood, source, out _) is { } earlier) night.Fetched.Add(earlier);
            }
        }
        return StepResult.Done(FormattableString.Invariant($"{wanted.Count} sources: {night.Fetched.Count(f => f.IsNew)} with new files, {night.Stale.Count} failed"));
    }

    static FetchedFile? Get(Fetch fetch, FetchSource source, out string? why)
    {
        try
        {
            why = null;
            return fetch.Run(source).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is FetchRefusedException or NotFoundException or HttpRequestException)
        {
            why = e.Message;
            return null;
        }
    }
}
