using System.Diagnostics;
using System.Text.Json;
using PhiUnit.Data.Fetching;
using PhiUnit.Data.Nightly.Steps;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>The nightly run: step after step, with a row in the ledger before each. In the morning there is a complete new release, or yesterday's with a plain reason why.</summary>
public sealed class RecomputeRun(Workspace workspace, NightSettings settings, NightOptions options)
{
    readonly Ledger _ledger = new(workspace);

    public TimeProvider Clock { get; init; } = TimeProvider.System;
    public FetchSources Sources { get; init; } = FetchSources.Default;
    public FetchOptions Fetching { get; init; } = new();
    public IProgress<StepProgress> Progress { get; init; } = new Unheard();

    /// <summary>Told of every step when it has ended.</summary>
    public Action<StepResult> Told { get; init; } = _ => { };

    /// <summary>Names of the steps, in their order.</summary>
    public static IReadOnlyList<string> StepNames { get; } = [.. NightStep.All.Select(s => s.Name)];

    /// <param name="wanted">Reads from the loaded figures what the release is to hold.</param>
    /// <exception cref="WorkspaceBusyException">Another run is writing.</exception>
    public NightResult Run(Func<Store, ReleaseOptions> wanted)
    {
        using var held = workspace.Lock();
        var rules = FailureRules.Read(settings.FailureRules);
        var releases = new ReleaseFolder(workspace) { Clock = Clock };
        var crashed = _ledger.MarkCrashed(releases.Current());
        var earlier = _ledger.All();
        var (started, watch) = (Clock.GetUtcNow(), Stopwatch.StartNew());
        var date = NightCalendar.NightOf(started, settings.At);
        if (options.IfDue && earlier.Any(e => e.Night == date && e.IsGood))
            return new(NightResult.NotDue, [], null, [], FormattableString.Invariant($"{date:yyyy-MM-dd} not due: the night has its release already"), null, null);
        var row = new LedgerEntry { Started = started, Updated = started, Night = date, Owner = WriterProcess.Current, Step = "start", RunId = releases.Current() ?? "" };
        _ledger.Begin(row);
        using var span = NightTelemetry.Source.StartActivity("recompute");
        Night? night = null;
        try
        {
            DiskPreflight.Require(workspace, settings.Inbox ?? workspace.Inbox, releases, settings);
            night = new Night
            {
                Workspace = workspace, Settings = settings, Options = options, Rules = rules, Clock = Clock, Sources = Sources, Fetching = Fetching, Wanted = wanted, Progress = Progress,
                Folder = Path.Combine(workspace.NightsFolder, NightFolder.NameOf(started)), Date = date, Started = started, Before = releases.Current(), Releases = releases,
                Keys = new(workspace), Log = new(Path.Combine(workspace.NightsFolder, NightFolder.NameOf(started), "log.jsonl"), Clock),
            };
            night.Remarks.AddRange(((string[])[
                .. crashed.Select(c => FormattableString.Invariant($"the run of {c.Started.UtcDateTime:yyyy-MM-dd HH:mm} crashed in step {c.Step}")),
                NightCalendar.Missed(earlier.Count == 0 ? null : earlier.Max(e => e.Night), date),
                NightCalendar.WentBack(earlier.Count == 0 ? null : earlier.Max(e => e.Started), started),
            ]).Where(r => r.Length > 0));
            row = Work(night, row, watch);
            return End(night, row, watch);
        }
        catch (Exception e)
        {
            span?.SetStatus(ActivityStatusCode.Error, e.Message);
            Fail(night, row, watch, e);
            throw;
        }
        finally
        {
            night?.Dispose();
        }
    }

    LedgerEntry Work(Night night, LedgerEntry row, Stopwatch watch)
    {
        foreach (var step in NightStep.All)
        {
            FaultHook.Step = step.Name;
            row = row with { Step = step.Name, Updated = Clock.GetUtcNow(), Seconds = watch.Elapsed.TotalSeconds, RunId = night.Releases.Current() ?? "", FilesInInbox = night.Lying.Count };
            _ledger.Update(row);
            using var span = NightTelemetry.Source.StartActivity(step.Name);
            var began = watch.Elapsed;
            var result = step.Work(night) with { Step = step.Name };
            result = result with { Seconds = (watch.Elapsed - began).TotalSeconds };
            span?.SetTag("skipped", result.IsSkipped).SetTag("said", result.Said);
            night.Log.Write("info", result.IsSkipped ? "step_skipped" : "step_done", step.Name, result.Said, result.Seconds);
            night.Steps.Add(result);
            Told(result);
            if (step.Name != options.Until) continue;
            if (step.Name != NightStep.All[^1].Name) night.Outcome = LedgerEntry.Stopped;
            break;
        }
        FaultHook.Step = FaultHook.End;
        return row;
    }

    NightResult End(Night night, LedgerEntry row, Stopwatch watch)
    {
        var current = night.Releases.Current();
        var message = string.Join(" ", night.Refused.SelectMany(r => r.Remarks).Concat(night.Remarks));
        var summary = night.Report is { } report ? report.Summary : FormattableString.Invariant($"{night.Date:yyyy-MM-dd} {night.Outcome} after {row.Step}: release {current ?? "none"} is current");
        _ledger.Update(row with
        {
            Finished = Clock.GetUtcNow(), Updated = Clock.GetUtcNow(), Outcome = night.Outcome, RunId = current ?? "", FilesInInbox = night.Lying.Count, Message = message, Seconds = watch.Elapsed.TotalSeconds,
        });
        Tell(night, summary);
        var checks = night.Release is null ? [] : ReleaseReader.Checks(night.Release);
        var release = night.Release is null ? null : new PublishedRelease(night.Plan!.RunId, night.Release, night.IsNew, checks);
        return new(night.Outcome, night.Steps, release, [.. night.Refused], summary, night.Folder, night.Report);
    }

    // What is said of a failure may fail itself, on a full disk: then the row stays as it is, and the next run finds that its process is gone.
    void Fail(Night? night, LedgerEntry row, Stopwatch watch, Exception fault)
    {
        FaultHook.Step = FaultHook.End;
        var message = StorageFault.Sentence(fault) ?? fault.Message;
        row = row with { Step = night?.Steps.Count is { } done && done < NightStep.All.Count ? NightStep.All[done].Name : row.Step };
        Attempt(() => night?.Log.Write("error", "failed", row.Step, fault.ToString()));
        Attempt(() => _ledger.Update(row = row with
        {
            Finished = Clock.GetUtcNow(), Updated = Clock.GetUtcNow(), Outcome = LedgerEntry.Failed, RunId = new ReleaseFolder(workspace).Current() ?? "",
            FilesInInbox = night?.Lying.Count ?? 0, Message = message, Seconds = watch.Elapsed.TotalSeconds,
        }));
        Attempt(() =>
        {
            if (night is not null) ReportStep.Write(night, LedgerEntry.Failed, message);
        });
        Attempt(() => Tell(night, FormattableString.Invariant($"{row.Night:yyyy-MM-dd} failed in step {row.Step}: {message.ReplaceLineEndings(" ")}")));
    }

    static void Attempt(Action what)
    {
        try
        {
            what();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException or InvalidOperationException)
        {
        }
    }

    void Tell(Night? night, string summary)
    {
        var status = NightStatus.Of(workspace, summary);
        status.Write(workspace);
        if (settings.Webhook is null) return;
        var said = Webhook.Post(settings.Webhook, JsonSerializer.Serialize(status, Json.Indented)).GetAwaiter().GetResult();
        night?.Log.Write("info", "webhook", "end", said);
    }

    sealed class Unheard : IProgress<StepProgress>
    {
        public void Report(StepProgress value) { }
    }
}
