using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Workspaces;

/// <summary>A workspace folder: the loaded figures, an inbox for new files, the releases, and a ledger of runs.</summary>
public sealed class Workspace
{
    /// <summary>Opens a workspace, making its folder when it is absent.</summary>
    public Workspace(string folder)
    {
        Folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    /// <summary>The loaded figures: raw.* and clean.*.</summary>
    public string StorePath => Path.Combine(Folder, "workspace.duckdb");

    /// <summary>Files that a recompute takes in.</summary>
    public string Inbox => Path.Combine(Folder, "inbox");

    public string ReleasesFolder => Path.Combine(Folder, "releases");

    /// <summary>What is rendered of each release, in a folder of its run id: place packs, tables.</summary>
    public string OutputsFolder => Path.Combine(Folder, "outputs");

    /// <summary>What each night left for people: change report, log; in a folder of its start.</summary>
    public string NightsFolder => Path.Combine(Folder, "nights");

    /// <summary>What the last night came to, for programs that watch it.</summary>
    public string StatusPath => Path.Combine(Folder, "status.json");

    public string LedgerPath => Path.Combine(Folder, "ledger.csv");

    /// <summary>Takes the right to write, for as long as the result is not disposed.</summary>
    /// <exception cref="WorkspaceBusyException">Another run has it.</exception>
    public IDisposable Lock()
    {
        var held = WriterLock.Take(Folder);
        try
        {
            Sweep();
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    // What a run that was killed left behind: copies of the figures as they were, and what the database had put to disk for want of memory.
    private void Sweep()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, AsOf.CopyPattern)) Durable.Delete(file);
        foreach (var folder in Directory.EnumerateDirectories(Folder, "*.duckdb.tmp")) Durable.DeleteFolder(folder);
        foreach (var folder in Directory.EnumerateDirectories(Folder, ReleaseRebuild.Pattern)) Durable.DeleteFolder(folder);
    }
}
