namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>The workspace as a whole: every check passes, every key is unique, a second ingest changes nothing.</summary>
[Collection(LoadedFiles.Name)]
public sealed class LoadedChecks(LoadedWorkspace workspace)
{
    [SharedFact]
    public void Every_check_passes()
    {
        var checks = DataChecks.Run(workspace.Store);

        Assert.True(checks.Count >= 12);
        Assert.All(checks, c => Assert.True(c.IsPassed, $"{c.Name}: {string.Join(" ", c.Failures.Take(3))}"));
    }

    [SharedTheory]
    [InlineData("population", "place, year, sex, age")]
    [InlineData("population_persons", "place, year, age")]
    [InlineData("population_total", "place, year")]
    [InlineData("component", "place, year, component")]
    [InlineData("npp_population", "year, sex, age")]
    [InlineData("npp_migration", "year, sex, age, flow")]
    [InlineData("snpp_population", "base_year, place, year, sex, age")]
    [InlineData("household_by_age", "base_year, place, year, age_from")]
    [InlineData("indicator", "indicator_id, area, sex, age, category_type, category, period")]
    [InlineData("health_index_score", "edition, area, year, level, code")]
    public void Clean_is_unique_on_its_key(string table, string key)
    {
        Assert.True(workspace.Store.Scalar<long>($"SELECT count(*) FROM clean.{table}") > 0);
        Assert.Equal(0, workspace.Store.Scalar<long>(
            $"SELECT count(*) FROM (SELECT {key} FROM clean.{table} GROUP BY ALL HAVING count(*) > 1)"));
    }

    [SharedFact]
    public void A_second_ingest_of_the_same_files_changes_nothing()
    {
        var before = Fingerprint();

        var again = Ingest.Run(workspace.Store, LoadedWorkspace.Folders.Select(SharedData.Path), new IngestOptions());

        Assert.False(again.Changed);
        Assert.Equal(before, Fingerprint());
        Assert.All(again.Files.Where(f => f.Outcome == IngestOutcome.Accept), f =>
            Assert.Contains(f.Notes, n => n.Code == "I_ALREADY_LOADED"));
        Assert.Equal(workspace.Report.Files.Count(f => f.Facts > 0), again.Files.Count(f => f.Facts > 0));
    }

    private List<string> Fingerprint()
    {
        var tables = workspace.Store.Query(
            "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE schema_name IN ('raw', 'clean') ORDER BY 1",
            row => row.GetText(0));
        return [.. tables.Select(t => workspace.Store.Scalar<string>(
            $"SELECT '{t} ' || count(*) || ' ' || coalesce(bit_xor(hash(t)), 0) FROM {t} t"))];
    }
}
