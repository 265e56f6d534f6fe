using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Workbooks of the Health Index in the layout of 2023, numbered as those published in 2022 were: the newest year in table 3, or the oldest.</summary>
public sealed class HealthIndexEditionTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly Store store;

    public HealthIndexEditionTests() => store = Store.Open(folder.File("workspace.duckdb"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_edition_of_2015_to_2020()
    {
        string[] paths = [Overall(2020), .. Enumerable.Range(2015, 6).Select(year => Table(year, number: 2023 - year))];

        var report = Ingest.Run(store, paths, new IngestOptions());

        Assert.True(report.ExitCode == 0, string.Join('\n', report.Errors));
        Assert.All(report.Files, f => Assert.Equal((IngestOutcome.Accept, "2020"), (f.Outcome, f.Release)));
        Assert.Equal(["ons-2015-2020"], store.Query("SELECT DISTINCT edition FROM raw.health_index_score", row => row.GetText(0)));
        Assert.Equal([(2015, 101.5), (2020, 100.3)], new[] { 2015, 2020 }.Select(year => (year, store.Scalar<double>(
            $"SELECT score FROM clean.health_index_score WHERE area = '{Places.CodeOf("Bedford")}' AND year = {year} AND code = 'overall'"))));
        Assert.Equal(74, store.Scalar<long>("SELECT count(*) FROM clean.health_index_score WHERE area = 'E92000001' AND year = 2020"));
    }

    /// <summary>March 2022: tables 3 to 7 run from 2015 to 2019.</summary>
    [Fact]
    public void The_edition_of_2015_to_2019_is_refused_with_its_title()
    {
        var report = Ingest.Run(store, [Table(2019, number: 7)], new IngestOptions());

        Assert.Equal(2, report.ExitCode);
        var note = Assert.Single(report.Files.Single().Notes, n => n.Code == "E_UNKNOWN_EDITION");
        Assert.Contains("'Table 7. Health Index for England", note.Message, StringComparison.Ordinal);
        Assert.Contains("ons-2015-2020", note.Message, StringComparison.Ordinal);
    }

    private string Table(int year, int number)
    {
        var published = Path.Combine(Checkout.Sample(), "health-index", $"healthindexscoresengland Table_{2024 - year}_{year}_Index.csv");
        var path = folder.File($"healthindexscoresengland Table_{number}_{year}_Index.csv");
        File.WriteAllText(path, File.ReadAllText(published).Replace($"Table {2024 - year}.", $"Table {number}.", StringComparison.Ordinal));
        return path;
    }

    private string Overall(int last)
    {
        var published = File.ReadAllText(Path.Combine(Checkout.Sample(), "health-index", "healthindexscoresengland Table_2_Index_scores.csv"));
        var rows = CsvTable.Read("t.csv", published.Replace("2015 to 2021", $"2015 to {last}", StringComparison.Ordinal), ",", TableLimits.Default).Rows;
        var path = folder.File("healthindexscoresengland Table_2_Index_scores.csv");
        File.WriteAllLines(path, rows.Select(r => string.Join(',', r.Cells.SkipLast(2021 - last).Select(c => $"\"{c}\""))));
        return path;
    }
}
