using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace PhiUnit.Data.Releases;

/// <summary>Makes sure that what was written survives a loss of power.</summary>
static class Durable
{
    public static void SyncFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Syncs every file below a folder, and the names in it.</summary>
    public static void SyncFolder(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)) SyncFile(file);
        foreach (var below in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories)) SyncNames(below);
        SyncNames(folder);
    }

    /// <summary>Syncs the names in a directory. .NET opens no directories, so this asks the system; Windows keeps names by itself.</summary>
    public static void SyncNames(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        const int ReadOnly = 0;
        var handle = Native.Open([.. Encoding.UTF8.GetBytes(folder), 0], ReadOnly);
        if (handle < 0) throw new IOException($"Cannot open {folder} to sync it: {new Win32Exception().Message}.");
        var failed = Native.Sync(handle) != 0 ? new Win32Exception().Message : null;
        _ = Native.Close(handle);
        if (failed is not null) throw new IOException($"Cannot sync {folder}: {failed}.");
    }

    static class Native
    {
        [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open(byte[] path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Sync(int handle);

        [DllImport("libc", EntryPoint = "close", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int handle);
    }
}
