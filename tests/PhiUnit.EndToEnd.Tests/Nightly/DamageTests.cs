using PhiUnit.Data.Releases;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>Bytes that change, files that get shorter, go or come: all found, none served.</summary>
[Collection(NightTests.Name)]
public class DamageTests(NightFixture nights)
{
    [Fact]
    public void A_flipped_bit_or_a_cut_anywhere_in_a_release_is_found()
    {
        var workspace = nights.Workspace.Copy();
        var releases = InProcess.Releases(workspace);
        var folder = releases.Require(null);
        var chance = new Random(8);
        var seal = Path.Combine(workspace, "releases", "seals", Path.GetFileName(folder) + ".sha256");
        foreach (var path in (string[])[.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories), seal])
        {
            var whole = File.ReadAllBytes(path);
            foreach (var at in (int[])[0, whole.Length - 1, .. Enumerable.Range(0, 6).Select(_ => chance.Next(whole.Length))])
            {
                var changed = (byte[])whole.Clone();
                changed[at] ^= (byte)(1 << chance.Next(8));
                AssertFound(path, changed, $"bit of byte {at}");
            }
            foreach (var length in (int[])[0, whole.Length / 2, whole.Length - 1]) AssertFound(path, whole[..length], $"cut to {length}");
            AssertFound(path, [.. whole, 0], "a byte more");
            File.WriteAllBytes(path, whole);
        }
        Assert.Empty(ReleaseVerifier.Problems(folder));
        File.WriteAllText(Path.Combine(folder, "parquet", "other.parquet"), "");
        Assert.NotEmpty(ReleaseVerifier.Problems(folder));

        void AssertFound(string path, byte[] bytes, string what)
        {
            File.WriteAllBytes(path, bytes);
            Assert.True(ReleaseVerifier.Problems(folder).Count > 0, $"{Path.GetRelativePath(folder, path)}: {what}");
            if (Path.GetFileName(path) is "manifest.json" or "release.duckdb")
                Assert.ThrowsAny<Exception>(() => ReleaseReader.Open(folder).Dispose());
        }
    }

    [Theory]
    [InlineData("release.duckdb")]
    [InlineData("manifest.json")]
    [InlineData("current")]
    public void What_is_damaged_is_not_served_and_the_next_night_mends_it(string file)
    {
        var workspace = nights.Workspace.Copy();
        Assert.Equal(0, NightWorkspace.NightHere(workspace).ExitCode);
        var path = file == "current" ? Path.Combine(workspace, "releases", file) : Path.Combine(DemoWorkspace.Current(workspace), file);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);

        Assert.Equal(3, Phiunit.DoHere(workspace, "releases", "verify").ExitCode);
        var served = Phiunit.DoHere(workspace, "place", "Luton", "--json");
        Assert.True(served.ExitCode is 3 or 4, $"{served}");
        Assert.Equal("", served.Out);
        Assert.DoesNotContain("   at ", served.Error, StringComparison.Ordinal);

        nights.Workspace.AssertMended(workspace, file);
        Assert.Equal(0, Phiunit.DoHere(workspace, "releases", "verify").ExitCode);
        Assert.Equal(0, Phiunit.DoHere(workspace, "place", "Luton", "--json").ExitCode);
    }

    [Fact]
    public void A_damaged_release_does_not_keep_the_next_one_from_being_made_and_nothing_is_compared_with_it()
    {
        var workspace = nights.Workspace.Copy();
        File.AppendAllText(Path.Combine(DemoWorkspace.Current(workspace), "release.duckdb"), "x");
        var damaged = Path.GetFileName(DemoWorkspace.Current(workspace));
        var run = NightWorkspace.NightHere(workspace);
        Assert.True(run.ExitCode == 0, $"{run}");
        NightWorkspace.AssertSound(workspace, "after a damaged release");
        var report = File.ReadAllText(Directory.GetFiles(Path.Combine(workspace, "nights"), "change.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last());
        Assert.Contains($"Release {damaged}, which was current before, is damaged", report, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(workspace, "outputs"), "*.html", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_release_whose_manifest_went_away_is_found()
    {
        var workspace = nights.Workspace.Copy();
        File.Delete(Path.Combine(DemoWorkspace.Current(workspace), "manifest.json"));
        var run = Phiunit.DoHere(workspace, "releases", "verify", "--json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("manifest.json: missing", run.Out, StringComparison.Ordinal);
    }
}
