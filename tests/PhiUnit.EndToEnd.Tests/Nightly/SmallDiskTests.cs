using System.Diagnostics;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>Disks of 1 to 64 MB, where this machine lets one be mounted.</summary>
[Collection(NightTests.Name)]
public class SmallDiskTests(NightFixture nights)
{
    [SmallDiskTheory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(64)]
    public void A_disk_that_is_too_small_gets_a_clear_message_and_loses_nothing(int megabytes)
    {
        var folder = nights.Demo.NewFolder();
        SmallDiskTheoryAttribute.Mount(folder, megabytes);
        try
        {
            var inbox = Directory.CreateDirectory(Path.Combine(nights.Demo.NewFolder())).FullName;
            foreach (var file in Directory.GetFiles(Checkout.Sample(), "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(inbox, Path.GetFileName(file)), overwrite: true);
            var settings = Path.Combine(nights.Demo.NewFolder(), "night.yaml");
            File.WriteAllText(settings, $"inbox: {inbox}\nscenarios: [local-plan]\nplaces: [Luton]\nto: 2026\nminimum_free_mb: 0\n");
            // The preflight would stop most of these; the sizes of nothing are nothing, so that the disk fills where it fills.
            var run = Phiunit.Do(folder, "recompute", "--config", settings);
            if (run.ExitCode == 0) return;
            Assert.True(run.ExitCode == 70, $"{megabytes} MB: {run}");
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            Assert.Matches("disk is full|MB free|memory", run.Error);
            // Given room, the night after completes: what was loaded and acknowledged is there.
            SmallDiskTheoryAttribute.Mount(folder, 1024, "remount,");
            var after = Phiunit.Do(folder, "recompute", "--config", settings);
            Assert.True(after.ExitCode == 0, $"{megabytes} MB, then room: {after}");
            NightWorkspace.AssertSound(folder, $"{megabytes} MB, then room");
        }
        finally
        {
            using var unmount = Process.Start("umount", folder);
            unmount.WaitForExit();
        }
    }
}
