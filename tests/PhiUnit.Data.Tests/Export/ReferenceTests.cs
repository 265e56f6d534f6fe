using PhiUnit.Data.Export;

namespace PhiUnit.Data.Tests.Export;

/// <summary>What Reference/Export says of the tables and columns of a release.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Every_table_and_column_of_a_release_is_described_and_rounded_by_a_rule_that_is_there()
    {
        using var store = Data.Store.Open(Path.Combine(Directory.CreateTempSubdirectory("phiunit-").FullName, "x.duckdb"));
        store.Script("040_out");
        var columns = store.Query("SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal", r => (Table: r.GetText(0), Column: r.GetText(1), Type: r.GetText(2)));
        Assert.NotEmpty(columns);
        Assert.All(columns, c =>
        {
            Assert.NotEmpty(TableAbout.Of(c.Table).About);
            var about = ColumnAbout.Of(c.Table, c.Column);
            Assert.True(about.Meaning.Length > 0 && about.Empty is "x" or "z", $"{about}");
            Assert.True(about.RoundedBeside is null || c.Type == "DOUBLE", $"{about}");
        });
        Assert.Equal(columns.Select(c => c.Table).Distinct().Order(), new ReleaseExportTables(store).All.Select(t => t.Name).Order());
    }

    [Fact]
    public void Nothing_is_described_that_no_table_has() =>
        Assert.All(ColumnAbout.All.Where(c => c.Table != "*"), c => Assert.Contains(c.Table, TableAbout.All.Select(t => t.Table)));
}
