namespace PhiUnit.Data.Tests;

public sealed class StoreValueTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly Store store;

    public StoreValueTests() => store = Store.Open(folder.File("values.duckdb"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    public static TheoryData<string, object?> Values => new()
    {
        { "VARCHAR", "Milton Keynes" },
        { "VARCHAR", "Ynys Môn, a name of more than twelve bytes; 'quoted' \"twice\"" },
        { "VARCHAR", "" },
        { "BOOLEAN", true },
        { "INTEGER", int.MinValue },
        { "BIGINT", long.MaxValue },
        { "DOUBLE", 0.1 + 0.2 },
        { "DOUBLE", double.NaN },
        { "DOUBLE", double.NegativeInfinity },
        { "DOUBLE", double.Epsilon },
        { "DATE", new DateOnly(2023, 6, 30) },
        { "DATE", new DateOnly(1, 1, 1) },
        { "TIMESTAMP", new DateTime(2024, 2, 29, 23, 59, 59, 999) },
        { "DECIMAL(18,3)", -123456.789m },
        { "VARCHAR", null },
        { "DOUBLE", null },
        { "INTEGER", null },
        { "DATE", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_it_went_in(string type, object? value)
    {
        store.Execute($"CREATE TABLE t (x {type}); INSERT INTO t VALUES ($value)", ("value", value));

        var found = store.Query("SELECT x FROM t", row => row.IsNull(0) ? null : row.GetValue<object>(0)).Single();

        Assert.Equal(value, found);
    }

    [Fact]
    public void Every_reader_of_a_row_reads_its_own_type()
    {
        var row = store.Query(
            "SELECT 'E06000032', 7, 8::BIGINT, 1.5::DOUBLE, true, DATE '2023-06-30'",
            row => (row.GetText(0), row.GetInt(1), row.GetLong(2), row.GetDouble(3), row.GetBool(4), row.GetDate(5))).Single();

        Assert.Equal(("E06000032", 7, 8L, 1.5, true, new DateOnly(2023, 6, 30)), row);
    }

    [Fact]
    public void A_null_is_read_as_null_only_where_asked()
    {
        var nulls = store.Query(
            "SELECT NULL::VARCHAR, NULL::INTEGER, NULL::BIGINT, NULL::DOUBLE, NULL::DATE",
            row => (row.GetTextOrNull(0), row.GetIntOrNull(1), row.GetLongOrNull(2), row.GetDoubleOrNull(3), row.GetDateOrNull(4))).Single();

        Assert.Equal((null, null, null, null, null), nulls);
        Assert.Equal((12.5, 3), store.Query("SELECT 12.5::DOUBLE, 3", row => (row.GetDoubleOrNull(0), row.GetIntOrNull(1))).Single());
    }

    [Fact]
    public void A_null_is_never_a_silent_number()
    {
        var error = Assert.Throws<InvalidOperationException>(() => store.Query("SELECT NULL::DOUBLE AS births", row => row.GetDouble(0)));
        Assert.Contains("births", error.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => store.ReadDoubles("SELECT x FROM (VALUES (1.0::DOUBLE), (NULL)) t(x)"));
        Assert.Throws<InvalidOperationException>(() => store.Scalar<long>("SELECT sum(x) FROM (SELECT 1 AS x WHERE false)"));
        Assert.Null(store.Scalar<long?>("SELECT sum(x)::BIGINT FROM (SELECT 1 AS x WHERE false)"));
    }

    [Fact]
    public void A_scalar_is_one_row()
    {
        Assert.Equal(45L, store.Scalar<long>("SELECT sum(x) FROM range(10) t(x)"));
        Assert.Equal("Luton", store.Scalar<string>("SELECT $name", ("name", "Luton")));
        Assert.Throws<InvalidOperationException>(() => store.Scalar<long>("SELECT * FROM range(2)"));
        Assert.Throws<InvalidOperationException>(() => store.Scalar<long>("SELECT * FROM range(0)"));
    }

    [Fact]
    public void Doubles_keep_the_order_of_the_query()
    {
        Assert.Equal([2.0, 1.0, 0.0], store.ReadDoubles("SELECT x::DOUBLE FROM range(3) t(x) ORDER BY x DESC"));
    }
}
