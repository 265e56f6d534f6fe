using System.Diagnostics;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>A theory that mounts file systems in memory: skipped, visibly, where that is not allowed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskTheoryAttribute : TheoryAttribute
{
    public SmallDiskTheoryAttribute()
    {
        var trial = Directory.CreateTempSubdirectory("phiunit-mount-");
        if (!OperatingSystem.IsLinux() || Mount(trial.FullName, 1) != 0) Skip = "no file system can be mounted here (root is needed)";
        else
        {
            using var unmount = Process.Start("umount", trial.FullName);
            unmount.WaitForExit();
        }
        trial.Delete();
    }

    public static int Mount(string folder, int megabytes, string how = "")
    {
        using var mount = Process.Start(new ProcessStartInfo("mount", ["-t", "tmpfs", "-o", $"{how}size={megabytes}m", "tmpfs", folder]) { RedirectStandardError = true })!;
        mount.WaitForExit();
        return mount.ExitCode;
    }
}
