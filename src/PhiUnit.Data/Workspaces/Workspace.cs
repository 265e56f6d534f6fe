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

    public string LedgerPath => Path.Combine(Folder, "ledger.csv");

    /// <summary>Takes the right to write, for as long as the result is not disposed.</summary>
    /// <exception cref="WorkspaceBusyException">Another run has it.</exception>
    public IDisposable Lock()
    {
        var path = Path.Combine(Folder, "writer.lock");
        try
        {
            // The system lets go of it when the process ends, however it ends.
            var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Sweep();
            return held;
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new WorkspaceBusyException(Folder, e);
        }
    }

    // What a run that was killed left behind: copies of the figures as they were, and what the database had put to disk for want of memory.
    private void Sweep()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, AsOf.CopyPattern)) File.Delete(file);
        foreach (var folder in Directory.EnumerateDirectories(Folder, "*.duckdb.tmp")) Directory.Delete(folder, recursive: true);
    }
}
