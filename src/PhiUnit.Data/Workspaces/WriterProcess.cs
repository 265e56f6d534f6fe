using System.Diagnostics;
using System.Globalization;

namespace PhiUnit.Data.Workspaces;

/// <summary>The process that writes to a workspace: its number alone may be that of another process by now, so boot and start stand beside it.</summary>
/// <param name="Pid">Process id.</param>
/// <param name="BootId">Which start of the machine; empty where the system does not tell.</param>
/// <param name="Start">When the process began, as the system counts it: clock ticks since boot on Linux.</param>
public sealed record WriterProcess(int Pid, string BootId, string Start)
{
    static readonly Lazy<WriterProcess> This = new(() => Of(Environment.ProcessId));

    /// <summary>This process.</summary>
    public static WriterProcess Current => This.Value;

    /// <summary>The process that has this number now.</summary>
    public static WriterProcess Of(int pid) => new(pid, Boot(), StartOf(pid) ?? "");

    /// <summary>Whether the process still runs: same boot, same number, same start.</summary>
    public bool IsAlive => BootId == Boot() && StartOf(Pid) is { } start && start == Start;

    static string Boot()
    {
        const string path = "/proc/sys/kernel/random/boot_id";
        return File.Exists(path) ? File.ReadAllText(path).Trim() : "";
    }

    static string? StartOf(int pid)
    {
        try
        {
            // The 22nd field; the second, the name in brackets, may hold blanks.
            if (OperatingSystem.IsLinux()) return File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat").Split(')')[^1].Split(' ')[20];
            using var process = Process.GetProcessById(pid);
            return process.StartTime.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or ArgumentException or InvalidOperationException or UnauthorizedAccessException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
