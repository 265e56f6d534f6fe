using System.Data.Common;

namespace PhiUnit.Data.Workspaces;

/// <summary>Failures of the machine that a run is on, not of the program: a full disk, a folder that went away or cannot be written.</summary>
public static class StorageFault
{
    const int NoSpaceLeft = 28, ReadOnlySystem = 30;

    /// <summary>The failure in a plain sentence; null when it is something else.</summary>
    public static string? Sentence(Exception fault) => fault switch
    {
        AggregateException { InnerException: { } inner } => Sentence(inner),
        IOException { HResult: NoSpaceLeft } => $"The disk is full: {fault.Message}. Nothing that was published before is touched; free some space and run again.",
        IOException { HResult: ReadOnlySystem } => $"The disk can only be read: {fault.Message}. Nothing was changed; make it writable and run again.",
        DirectoryNotFoundException or FileNotFoundException => $"A file or folder went away or was never there: {fault.Message} Put it back, or name another, and run again.",
        UnauthorizedAccessException => $"Not allowed: {fault.Message} Give the account that runs phiunit the right to write there, and run again.",
        InvalidDataException => null,
        IOException => $"A file could not be read or written: {fault.Message} Nothing that was published before is touched; run again.",
        DbException when Mentions(fault, "No space left", "Out of disk space", "disk space", "ENOSPC") => $"The disk is full: {FirstLine(fault)} Nothing that was published before is touched; free some space and run again.",
        DbException when Mentions(fault, "IO Error", "Cannot open file", "read-only", "Read-only") => $"The database file could not be read or written: {FirstLine(fault)} Nothing that was published before is touched; run again.",
        DbException when Mentions(fault, "Out of Memory", "could not allocate") => $"The database ran out of memory: {FirstLine(fault)} Give the run more memory, or ask for fewer places or draws.",
        _ => null,
    };

    static bool Mentions(Exception fault, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (fault.Message.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    static string FirstLine(Exception fault) => fault.Message.Split('\n')[0].TrimEnd('.') + ".";
}
