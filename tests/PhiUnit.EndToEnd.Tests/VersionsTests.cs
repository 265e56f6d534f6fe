using System.Diagnostics;
using System.Globalization;
using PhiUnit.Data;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>Versions as a user meets them: figures as they were, a report of their quality, and loads that are killed.</summary>
public sealed class VersionsTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("phiunit-versions-");

    public void Dispose() => folder.Delete(recursive: true);

    string Work => Path.Combine(folder.FullName, "work");

    [Fact]
    public void Figures_as_they_were_on_a_day_or_by_a_release()
    {
        var csv = SmallEstimates("first.csv", 1000);
        Assert.Equal(0, Phiunit.Do(Work, "ingest", csv, "--release", "first").ExitCode);
        Assert.Equal(0, Phiunit.Do(Work, "ingest", SmallEstimates("second.csv", 1001), "--release", "second").ExitCode);

        var now = Phiunit.Do(Work, "datasets", "--json");
        var then = Phiunit.Do(Work, "datasets", "--json", "--as-of", "first");
        var today = Phiunit.Do(Work, "datasets", "--json", "--as-of", DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var before = Phiunit.Do(Work, "check", "--as-of", "2001-01-01");

        Assert.Contains("second.csv", now.Out, StringComparison.Ordinal);
        Assert.Contains("first.csv", then.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("second.csv", then.Out, StringComparison.Ordinal);
        Assert.Equal(now.Out, today.Out);
        Assert.Equal(4, before.ExitCode);
        Assert.Equal(["workspace.duckdb", "writer.lock"], Directory.GetFileSystemEntries(Work).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_report_says_what_failed_what_is_stale_and_what_was_refused()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "page.csv"), "<html><script>alert(1)</script>");
        Phiunit.Do(Work, "ingest", SmallEstimates("first.csv", 1000), Path.Combine(folder.FullName, "page.csv"));
        var path = Path.Combine(folder.FullName, "quality.html");

        Assert.Equal(0, Phiunit.Do(Work, "check", "--report", path).ExitCode);

        var html = File.ReadAllText(path);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">population_grid</th>", html, StringComparison.Ordinal);
        Assert.Contains("newer release due since 2025-08-30", html, StringComparison.Ordinal);
        Assert.Contains("E_NOT_TABULAR", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    // Five kills in every run; PHIUNIT_KILLS asks for more.
    [Fact]
    public void A_load_that_is_killed_leaves_whole_versions_and_a_rerun_completes()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("PHIUNIT_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : 5;
        var moments = new Random(20260729);
        for (var i = 0; i < kills; i++)
        {
            if (i % 10 == 0 && Directory.Exists(Work)) Directory.Delete(Work, recursive: true);
            Kill(moments.Next(150, 6000));
            if (File.Exists(Path.Combine(Work, "workspace.duckdb"))) HoldsWholeVersionsOnly();
        }

        var rerun = Phiunit.Do(Work, "ingest", Checkout.Sample());
        Assert.True(rerun.ExitCode == 0, rerun.ToString());
        Assert.Equal(0, Phiunit.Do(Work, "check").ExitCode);
        HoldsWholeVersionsOnly();
        Assert.Equal(["workspace.duckdb", "writer.lock"], Directory.GetFileSystemEntries(Work).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    void Kill(int afterMilliseconds)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Cli.ExitCode).Assembly.Location, "ingest", Checkout.Sample(), "--workspace", Work])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(afterMilliseconds)) process.Kill();
        process.WaitForExit();
    }

    void HoldsWholeVersionsOnly()
    {
        using var store = Store.Open(Path.Combine(Work, "workspace.duckdb"));
        if (store.Scalar<long>("SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'raw' AND table_name = 'file'") == 0) return;
        var tables = store.Query("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'packed' AND table_name NOT LIKE '%_column' ORDER BY 1", row => row.GetText(0));
        foreach (var table in tables)
            Assert.Equal(0, store.Scalar<long>($"SELECT count(*) FROM packed.{table} WHERE file_id NOT IN (SELECT file_id FROM raw.file)"));
        var rows = tables.Sum(t => store.Scalar<long>($"SELECT count(*) FROM packed.{t}"));
        Assert.Equal(rows, store.Scalar<long>("SELECT coalesce(sum(rows), 0)::BIGINT FROM raw.file"));
    }

    string SmallEstimates(string name, int first)
    {
        var path = Path.Combine(folder.FullName, name);
        var lines = new List<string> { "ladcode23,laname23,country,sex,age,population_2023" };
        foreach (var (code, place) in (ReadOnlySpan<(string, string)>)[("E06000055", "Bedford"), ("E06000056", "Central Bedfordshire"), ("E06000032", "Luton"), ("E06000042", "Milton Keynes")])
            foreach (var sex in "fm")
                for (var age = 0; age <= 90; age++)
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{code},{place},E,{sex},{age},{first - age}"));
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
        return path;
    }
}
