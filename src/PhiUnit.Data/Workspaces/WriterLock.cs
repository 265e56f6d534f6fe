using System.Text.Json;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Workspaces;

/// <summary>
/// The right to write to a workspace. The system's lock on writer.lock ends with the process that holds it, however it ends; writer.json beside it says
/// who that is, for people, and for file systems that know no locks.
/// </summary>
sealed class WriterLock : IDisposable
{
    const int WouldBlock = 11, WouldBlockMac = 35, SharingViolation = unchecked((int)0x80070020);

    readonly FileStream _held;
    readonly string _owner;

    WriterLock(FileStream held, string owner) => (_held, _owner) = (held, owner);

    /// <exception cref="WorkspaceBusyException">Another run has it.</exception>
    public static WriterLock Take(string folder)
    {
        var owner = Path.Combine(folder, "writer.json");
        FileStream held;
        try
        {
            FaultHook.Write();
            held = new FileStream(Path.Combine(folder, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.HResult is WouldBlock or WouldBlockMac or SharingViolation)
        {
            throw new WorkspaceBusyException(folder, Read(owner), e);
        }
        try
        {
            if (Read(owner) is { IsAlive: true } other && other != WriterProcess.Current) throw new WorkspaceBusyException(folder, other, null);
            Durable.WriteText(owner, JsonSerializer.Serialize(WriterProcess.Current, Json.Indented) + "\n");
            return new(held, owner);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        // Where the folder went away, or the disk, the lock went with it.
        try
        {
            File.Delete(_owner);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
        _held.Dispose();
    }

    static WriterProcess? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<WriterProcess>(File.ReadAllText(path), Json.Indented) : null;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }
}
