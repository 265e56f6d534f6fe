using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Releases;

/// <summary>Changes files so that what was written survives a loss of power, and so that a reader sees all of a change or none.</summary>
static class Durable
{
    /// <summary>Replaces a file by one with this text: there is never a moment with half of it.</summary>
    public static void WriteText(string path, string text)
    {
        var next = path + ".next";
        FaultHook.Write();
        File.WriteAllText(next, text);
        SyncFile(next);
        Move(next, path);
    }

    /// <summary>Adds text to the end of a file.</summary>
    public static void Append(string path, string text)
    {
        FaultHook.Write();
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Gives a file another name, in place of what has that name.</summary>
    public static void Move(string from, string to)
    {
        FaultHook.Write();
        File.Move(from, to, overwrite: true);
        SyncNames(Path.GetDirectoryName(to)!);
    }

    /// <summary>Gives a folder another name.</summary>
    public static void MoveFolder(string from, string to)
    {
        FaultHook.Write();
        Directory.Move(from, to);
        SyncNames(Path.GetDirectoryName(to)!);
    }

    /// <summary>Two folders take each other's name, in one moment where the system can do that (Linux).</summary>
    public static void ExchangeFolders(string one, string other)
    {
        FaultHook.Write();
        const int CurrentFolder = -100, Exchange = 2;
        if (!OperatingSystem.IsLinux() || Native.Rename(CurrentFolder, [.. Encoding.UTF8.GetBytes(one), 0], CurrentFolder, [.. Encoding.UTF8.GetBytes(other), 0], Exchange) != 0)
        {
            var aside = one + "-aside";
            Directory.Move(other, aside);
            Directory.Move(one, other);
            Directory.Move(aside, one);
        }
        SyncNames(Path.GetDirectoryName(other)!);
    }

    public static void Copy(string from, string to)
    {
        FaultHook.Write();
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }

    public static void CreateFolder(string path)
    {
        FaultHook.Write();
        Directory.CreateDirectory(path);
    }

    public static void Delete(string path)
    {
        FaultHook.Write();
        File.Delete(path);
    }

    public static void DeleteFolder(string path)
    {
        FaultHook.Write();
        Directory.Delete(path, recursive: true);
    }

    public static string ReadText(string path)
    {
        FaultHook.Read();
        return File.ReadAllText(path);
    }

    public static void SyncFile(string path)
    {
        FaultHook.Write();
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
        FaultHook.Write();
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

        [DllImport("libc", EntryPoint = "renameat2", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Rename(int folder, byte[] path, int otherFolder, byte[] otherPath, uint flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Sync(int handle);

        [DllImport("libc", EntryPoint = "close", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int handle);
    }
}
