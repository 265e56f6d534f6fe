using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PhiUnit.Data;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Web.Releases;

/// <summary>The release that new requests begin with: the current one of the workspace, looked for every second, or the one that was asked for.</summary>
sealed partial class ServedRelease : BackgroundService
{
    static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>After this a release that was refused is tried again: it may have been built anew under its name.</summary>
    static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);

    readonly ReleaseFolder _releases;
    readonly ServeOptions _options;
    readonly ILogger<ServedRelease> _log;
    OpenRelease _current;
    (string RunId, DateTimeOffset At)? _refused;

    /// <exception cref="NotFoundException">There is no release.</exception>
    /// <exception cref="ReleaseDamagedException">It is not what was published.</exception>
    public ServedRelease(Workspace workspace, ServeOptions options, ILogger<ServedRelease> log)
    {
        (_releases, _options, _log) = (new(workspace), options, log);
        Releases = new(workspace, _releases);
        _current = OpenRelease.Open(_releases.Require(options.Release), options.CacheBytes);
    }

    /// <summary>Why the release that the workspace points to is not the one that is served; null when it is.</summary>
    public string? Problem { get; private set; }

    /// <summary>The releases of the workspace, as they lay there when one was last added or taken away.</summary>
    public ReleaseList Releases { get; }

    /// <summary>Holds the release for one request.</summary>
    public OpenRelease Hold()
    {
        while (true)
        {
            var release = Volatile.Read(ref _current);
            if (release.TryHold()) return release;
        }
    }

    /// <summary>When the release was last confirmed: the pointer is written anew by every run that comes to it.</summary>
    public DateTimeOffset Confirmed => _options.Release is null && _releases.Confirmed() is { } time ? time : _current.Manifest.Finished;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (_options.Release is null) Follow();
            using (var release = Hold()) release.Verify();
            await Task.Delay(LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Opens what the pointer names, if that is another release, and lets requests begin with it.</summary>
    void Follow()
    {
        var pointed = "";
        try
        {
            pointed = _releases.Current() ?? "";
            if (pointed == _current.Facts.RunId)
            {
                (Problem, _refused) = (null, null);
                return;
            }
            if (_refused is { } refused && refused.RunId == pointed && DateTimeOffset.UtcNow - refused.At < TryAgainAfter) return;
            Exchange(OpenRelease.Open(_releases.Require(pointed), _options.CacheBytes));
            (Problem, _refused) = (null, null);
        }
        catch (Exception e)
        {
            // What is served is whole and stays; whoever watches readiness learns why nothing newer came.
            (Problem, _refused) = (e.Message, (pointed, DateTimeOffset.UtcNow));
            NotServed(pointed, e.Message);
        }
    }

    void Exchange(OpenRelease next)
    {
        var old = Interlocked.Exchange(ref _current, next);
        Follows(next.Facts.RunId, old.Facts.RunId);
        old.Dispose();
    }

    public override void Dispose()
    {
        base.Dispose();
        _current.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "Release {RunId} is not served: {Reason}")]
    partial void NotServed(string runId, string reason);

    [LoggerMessage(LogLevel.Information, "Release {RunId} follows {Old}")]
    partial void Follows(string runId, string old);
}
