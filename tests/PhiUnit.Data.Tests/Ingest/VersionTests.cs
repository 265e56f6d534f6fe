using System.Text.Json;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Which of several loads counts, and what the report says of them.</summary>
public sealed class VersionTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly Store store;

    public VersionTests() => store = Store.Open(folder.File("workspace.duckdb"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_latest_load_of_a_release_wins_and_says_how_much_changed()
    {
        Load("first.csv", 0);

        var second = Load("second.csv", 5);

        Assert.Equal(1005, FirstCell());
        Assert.Contains(second.Files[0].Notes, n => n.Code == "I_REVISION" && n.Message.Contains("728 figures", StringComparison.Ordinal));
        Assert.Equal(1456, store.Scalar<long>("SELECT count(*) FROM raw.population_long"));
    }

    [Fact]
    public void The_newest_release_wins_whatever_the_order_of_loading()
    {
        Load("new.csv", 5, "2024-07");

        Load("old.csv", 0, "2023-11");

        Assert.Equal(1005, FirstCell());
    }

    [Fact]
    public void The_same_bytes_under_another_name_are_not_loaded_again()
    {
        Load("first.csv", 0);

        var again = Load("copy.csv", 0);

        Assert.False(again.Changed);
        Assert.Equal(IngestOutcome.Accept, again.Files[0].Outcome);
        Assert.Equal(728, again.Files[0].Facts);
        Assert.Equal("I_ALREADY_LOADED", Assert.Single(again.Files[0].Notes).Code);
        Assert.Equal(1, store.Scalar<long>("SELECT count(*) FROM raw.file"));
    }

    [Fact]
    public void A_folder_is_walked_in_the_order_of_names_and_what_is_no_table_is_skipped()
    {
        Directory.CreateDirectory(folder.File("in/b"));
        File.WriteAllText(folder.File("in/README.md"), "notes");
        EstimateFile.Write(folder, "in/a.csv", EstimateFile.Lines());
        EstimateFile.Write(folder, "in/b/c.csv", EstimateFile.Lines(1));

        var report = Ingest.Run(store, [folder.File("in")], new IngestOptions());

        Assert.Equal(["README.md", "a.csv", "b/c.csv"], report.Files.Select(f => f.File));
        Assert.Equal([IngestOutcome.Skip, IngestOutcome.Accept, IngestOutcome.Accept], report.Files.Select(f => f.Outcome));
        Assert.Equal(0, report.ExitCode);
    }

    [Fact]
    public void The_report_is_the_json_of_the_contract()
    {
        var report = JsonDocument.Parse(Load("first.csv", 0).ToJson()).RootElement;

        Assert.Equal(["files"], report.EnumerateObject().Select(p => p.Name));
        var entry = report.GetProperty("files")[0];
        Assert.Equal(["file", "member", "dataset", "release", "sha256", "outcome", "facts", "sum", "rows_quarantined", "notes"],
            entry.EnumerateObject().Select(p => p.Name));
        Assert.Equal("accept", entry.GetProperty("outcome").GetString());
        Assert.Equal("mid-2023", entry.GetProperty("release").GetString());
        Assert.Equal(EstimateFile.Lines().Skip(1).Sum(l => long.Parse(l.Split(',')[5], null)), entry.GetProperty("sum").GetInt64());
    }

    [Fact]
    public void A_workspace_in_which_a_view_of_today_is_a_table_is_made_anew_with_the_next_load()
    {
        Load("first.csv", 0);
        var cell = FirstCell();
        store.Execute("CREATE TABLE clean.kept AS FROM clean.population; DROP VIEW clean.population; ALTER TABLE clean.kept RENAME TO population");
        store.Execute("DELETE FROM clean.built WHERE name LIKE 'population%'");

        Load("second.csv", 5);

        Assert.Equal(cell + 5, FirstCell());
        Assert.Equal(0, store.Scalar<long>("SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'clean' AND table_name = 'population'"));
    }

    private IngestReport Load(string name, int shift, string? release = null) =>
        Ingest.Run(store, [EstimateFile.Write(folder, name, EstimateFile.Lines(shift))], new IngestOptions { Release = release });

    private long FirstCell() =>
        store.Scalar<long>("SELECT population FROM clean.population WHERE place = 'E06000055' AND sex = 'female' AND age = 0");
}
