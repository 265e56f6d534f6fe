namespace PhiUnit.Data.Releases;

/// <summary>Makes sure that what was written survives a loss of power.</summary>
static class Durable
{
    public static void SyncFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Syncs every file below a folder and the folder itself.</summary>
    public static void SyncFolder(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)) SyncFile(file);
        foreach (var below in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories)) SyncDirectory(below);
        SyncDirectory(folder);
    }

    /// <summary>Syncs the names in a directory; a system that cannot open a directory keeps them itself.</summary>
    public static void SyncDirectory(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        using var handle = File.OpenHandle(folder, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }
}
