using System.CommandLine;
using PhiUnit.Data;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Cli;

/// <summary>The loaded figures for a verb that only looks at them: as they are, or as they were (--as-of).</summary>
sealed class Figures : IDisposable
{
    public static Option<string?> AsOfOption { get; } = new("--as-of")
    {
        Description = "The figures as they were: on a day (2026-07-29), for one of our releases (run id), or when a publisher's release was the newest loaded (mid-2023).",
        HelpName = "WHEN",
    };

    readonly IDisposable[] _held;

    Figures(Store store, params IDisposable[] held) => (Store, _held) = (store, held);

    public Store Store { get; }

    /// <exception cref="NotFoundException">Nothing is loaded, or nothing was by then.</exception>
    public static Figures Open(Session session)
    {
        var workspace = session.Workspace();
        if (session.Value(AsOfOption) is { } moment) return Then(workspace, moment, workspace.Lock());
        if (!File.Exists(workspace.StorePath)) throw new NotFoundException($"Nothing is loaded in {workspace.Folder}. Run 'phiunit ingest' first.");
        var store = Store.OpenReadOnly(workspace.StorePath);
        return new(store, store);
    }

    /// <summary>The figures for a run that holds the lock already.</summary>
    public static Figures Open(Session session, Workspace workspace)
    {
        if (session.Value(AsOfOption) is { } moment) return Then(workspace, moment);
        var store = Engine.OpenLoaded(workspace);
        return new(store, store);
    }

    static Figures Then(Workspace workspace, string moment, params IDisposable[] held)
    {
        try
        {
            var then = AsOf.Open(workspace, moment);
            return new(then.Store, [then, .. held]);
        }
        catch
        {
            foreach (var one in held) one.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var one in _held) one.Dispose();
    }
}
