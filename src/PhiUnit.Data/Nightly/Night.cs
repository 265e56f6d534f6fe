using PhiUnit.Data.Fetching;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>What the steps of a night share: what is asked for, and what came of the steps before.</summary>
sealed class Night : IDisposable
{
    Store? _store;
    ReleaseBuild? _build;
    IReadOnlyList<ReleaseCheck>? _dataChecks;

    public required Workspace Workspace { get; init; }
    public required NightSettings Settings { get; init; }
    public required NightOptions Options { get; init; }
    public required FailureRules Rules { get; init; }
    public required TimeProvider Clock { get; init; }
    public required NightLog Log { get; init; }
    public required FetchSources Sources { get; init; }
    public required FetchOptions Fetching { get; init; }

    /// <summary>Reads from the loaded figures what the release is to hold.</summary>
    public required Func<Store, ReleaseOptions> Wanted { get; init; }

    /// <summary>What progress is told of.</summary>
    public required IProgress<StepProgress> Progress { get; init; }

    /// <summary>Folder of the night: report and log.</summary>
    public required string Folder { get; init; }

    /// <summary>The night, as the ledger counts them.</summary>
    public required DateOnly Date { get; init; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>The release that was current when the night began; null for none.</summary>
    public required string? Before { get; init; }

    public required ReleaseFolder Releases { get; init; }
    public required StepKeys Keys { get; init; }

    public string Inbox => Settings.Inbox ?? Workspace.Inbox;

    /// <summary>The loaded figures, opened when they are first asked for.</summary>
    public Store Store => _store ??= Store.Open(Workspace.StorePath);

    public ReleaseBuild Build => _build ??= new(Workspace, Store, Progress) { Clock = Clock };

    /// <summary>The checks of the loaded figures, run when they are first asked for.</summary>
    public IReadOnlyList<ReleaseCheck> DataChecks
    {
        get => _dataChecks ??= Build.DataChecks();
        set => _dataChecks = value;
    }

    /// <summary>Files that were fetched, or found in the inbox, with their hashes.</summary>
    public List<FetchedFile> Fetched { get; } = [];
    public IReadOnlyList<OfferedBytes> Lying { get; set; } = [];

    /// <summary>What came of each of these files, this night or when it was first offered.</summary>
    public IReadOnlyList<TakenFile> Taken { get; set; } = [];

    /// <summary>What failed and was lived with.</summary>
    public List<StaleMark> Stale { get; } = [];

    public ReleasePlan? Plan { get; set; }
    public IReadOnlyList<ScenarioRun>? Runs { get; set; }
    public IndexRun? Index { get; set; }

    /// <summary>Folder of the release that the night comes to; null before it has its name.</summary>
    public string? Release { get; set; }

    /// <summary>Whether the release was made this night.</summary>
    public bool IsNew { get; set; }

    public string Outcome { get; set; } = LedgerEntry.Unchanged;

    /// <summary>What to say beside the outcome.</summary>
    public List<string> Remarks { get; } = [];

    public List<StepResult> Steps { get; } = [];

    /// <summary>The report of the night, once it is written.</summary>
    public Change.ChangeReport? Report { get; set; }

    /// <summary>Files of this night that were refused.</summary>
    public IEnumerable<TakenFile> Refused => Taken.Where(t => t.Outcome == "reject");

    /// <summary>Marks something as failed and lived with, since the first night that it was so; throws where the rules say that the night stops.</summary>
    /// <exception cref="NightStoppedException">The rule for it is to stop.</exception>
    public void Fail(string what, string subject, string reason)
    {
        var rule = Rules.For(what, subject);
        Log.Write("warning", what, "", $"{subject}: {reason}");
        if (rule.Action == FailureRule.Stop) throw new NightStoppedException(what, subject, reason, rule.Reason);
        if (rule.Action == FailureRule.Warn) Remarks.Add($"{subject}: {reason}");
        else Stale.Add(new(what, subject, Earlier.FirstOrDefault(m => (m.Event, m.Subject) == (what, subject))?.Since ?? Date, reason));
    }

    /// <summary>The marks of the night before.</summary>
    IReadOnlyList<StaleMark> Earlier => _earlier ??= StaleMarks.Read(Workspace);
    IReadOnlyList<StaleMark>? _earlier;

    public void Dispose()
    {
        _store?.Dispose();
        Log.Dispose();
    }
}
