namespace PhiUnit.Data.Tests;

public sealed class TableAppenderTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly Store store;

    public TableAppenderTests()
    {
        store = Store.Open(folder.File("append.duckdb"));
        store.Execute("CREATE SCHEMA clean; CREATE TABLE clean.t (place VARCHAR, age INTEGER, persons BIGINT, rate DOUBLE)");
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_million_rows_come_back_as_they_went_in()
    {
        const int rows = 1_000_000;
        using (var appender = store.Append("clean", "t"))
            for (var i = 0; i < rows; i++)
                appender.Append(i % 7 == 0 ? null : $"place number {i % 1000}").Append(i % 91).Append((long)i)
                    .Append(i % 3 == 0 ? null : i * 0.1).EndRow();

        var read = store.ReadDoubles("SELECT coalesce(rate, -1) FROM clean.t ORDER BY persons");
        Assert.Equal(Enumerable.Range(0, rows).Select(i => i % 3 == 0 ? -1 : i * 0.1), read);
        Assert.Equal(
            (rows, 142_858L, 999L, 499_999_500_000L),
            store.Query(
                "SELECT count(*), count(*) - count(place), count(DISTINCT place) - 1, sum(persons) FROM clean.t",
                row => (row.GetInt(0), row.GetLong(1), row.GetLong(2), row.GetLong(3))).Single());
        Assert.Equal("place number 9", store.Scalar<string>("SELECT place FROM clean.t WHERE persons = 1009"));
    }

    [Fact]
    public void Every_type_can_be_missing()
    {
        using (var appender = store.Append("clean", "t"))
            appender.Append((string?)null).Append((int?)null).Append((long?)null).Append((double?)null).EndRow();

        Assert.True(store.Scalar<bool>("SELECT place IS NULL AND age IS NULL AND persons IS NULL AND rate IS NULL FROM clean.t"));
    }

    [Fact]
    public void Rows_are_visible_once_closed()
    {
        using var appender = store.Append("clean", "t");
        appender.Append("Luton").Append(1).Append(2L).Append(3.0).EndRow();
        Assert.Equal(0, store.Scalar<int>("SELECT count(*) FROM clean.t"));

        appender.Close();

        Assert.Equal(1, store.Scalar<int>("SELECT count(*) FROM clean.t"));
    }

    [Fact]
    public void A_row_of_another_shape_is_refused()
    {
        using var appender = store.Append("clean", "t");

        Assert.ThrowsAny<Exception>(() => appender.Append("Luton").EndRow());
        Assert.Equal(0, store.Scalar<int>("SELECT count(*) FROM clean.t"));
    }

    [Fact]
    public void A_table_that_is_not_there_is_named()
    {
        var error = Assert.ThrowsAny<Exception>(() => store.Append("clean", "nowhere"));

        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }
}
