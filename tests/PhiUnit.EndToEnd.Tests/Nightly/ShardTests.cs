using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>Shares of the draws, put together.</summary>
[Collection(NightTests.Name)]
public class ShardTests(NightFixture nights)
{
    static readonly string[] Draws = ["--scenario", "local-plan", "--places", "Luton", "Bedford", "--draws", "200", "--seed", "3", "--to", "2027"];

    [Fact]
    public void Two_shares_put_together_are_one_run_bit_for_bit_and_a_share_that_is_damaged_or_missing_is_named()
    {
        var (one, shared, shares) = (nights.Demo.Copy(), nights.Demo.Copy(), nights.Demo.NewFolder());
        Assert.Equal(0, Phiunit.DoHere(one, ["project", .. Draws]).ExitCode);
        foreach (var shard in (int[])[1, 2])
        {
            var run = Phiunit.Do(shared, ["project", .. Draws, "--shard", $"{shard}/2", "--out", Path.Combine(shares, $"{shard}")]);
            Assert.True(run.ExitCode == 0, $"{run}");
        }
        var second = Path.Combine(shares, "2");
        var partition = Directory.GetFiles(second, "*.parquet", SearchOption.AllDirectories)[0];
        var bytes = File.ReadAllBytes(partition);
        File.WriteAllBytes(partition, bytes[..^1]);
        var damaged = Phiunit.DoHere(shared, "releases", "merge", shares);
        Assert.True(damaged.ExitCode == 2, $"{damaged}");
        Assert.Contains("draws.parquet", damaged.Error, StringComparison.Ordinal);
        var alone = Phiunit.DoHere(shared, "releases", "merge", Path.Combine(shares, "1"));
        Assert.Equal(2, alone.ExitCode);
        Assert.Contains("no shard that holds it", alone.Error, StringComparison.Ordinal);

        File.WriteAllBytes(partition, bytes);
        var merged = Phiunit.DoHere(shared, "releases", "merge", shares);
        Assert.True(merged.ExitCode == 0, $"{merged}");

        Assert.Equal(new ReleaseFolder(new Workspace(one)).Current(), new ReleaseFolder(new Workspace(shared)).Current());
        Assert.Equal(ReleaseManifest.Read(DemoWorkspace.Current(one)).Files, ReleaseManifest.Read(DemoWorkspace.Current(shared)).Files);
        Assert.Equal(1, Phiunit.DoHere(shared, ["project", .. Draws, "--shard", "3/2", "--out", second]).ExitCode);
        Assert.Equal(1, Phiunit.DoHere(shared, ["project", "--shard", "1/2", "--out", second]).ExitCode);
    }
}
