namespace PhiUnit.Data.Tests;

public sealed class StoreTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_written_is_there_when_opened_again()
    {
        var path = folder.File("a;b='c \"d\".duckdb");
        using (var store = Store.Open(path))
            store.Execute("CREATE TABLE t AS SELECT 42 AS x");

        using var again = Store.Open(path);

        Assert.Equal(path, again.Path);
        Assert.Equal(42, again.Scalar<int>("SELECT x FROM t"));
    }

    [Fact]
    public void Without_a_commit_everything_is_taken_back()
    {
        using var store = Store.Open(folder.File("t.duckdb"));
        store.Execute("CREATE TABLE t (x INTEGER)");
        using (store.Transaction())
        {
            using var appender = store.Append("main", "t");
            appender.Append(1).EndRow();
            appender.Close();
            Assert.Equal(1, store.Scalar<int>("SELECT count(*) FROM t"));
        }

        Assert.Equal(0, store.Scalar<int>("SELECT count(*) FROM t"));
    }

    [Fact]
    public void A_commit_keeps_everything()
    {
        using var store = Store.Open(folder.File("t.duckdb"));
        using (var transaction = store.Transaction())
        {
            store.Execute("CREATE TABLE t (x INTEGER)");
            Assert.Equal(2, store.Execute("INSERT INTO t VALUES (1), (2)"));
            transaction.Commit();
        }

        Assert.Equal(2, store.Scalar<int>("SELECT count(*) FROM t"));
    }

    [Fact]
    public void A_transaction_that_failed_can_be_left()
    {
        using var store = Store.Open(folder.File("t.duckdb"));
        using (store.Transaction())
            Assert.ThrowsAny<Exception>(() => store.Execute("CREATE TABLE t (x INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (1)"));

        Assert.Equal(0, store.Scalar<int>("SELECT count(*) FROM duckdb_tables()"));
    }

    [Fact]
    public void Opened_for_reading_nothing_can_be_changed()
    {
        var path = folder.File("t.duckdb");
        using (var writer = Store.Open(path))
            writer.Execute("CREATE TABLE t AS SELECT 1 AS x");
        var before = File.ReadAllBytes(path);

        using (var store = Store.OpenReadOnly(path))
        {
            Assert.Equal(1, store.Scalar<int>("SELECT x FROM t"));
            Assert.ThrowsAny<Exception>(() => store.Execute("INSERT INTO t VALUES (2)"));
            Assert.ThrowsAny<Exception>(() => store.Execute("CREATE TABLE u (x INTEGER)"));
            Assert.ThrowsAny<Exception>(() => store.Execute("SET threads = 2"));
            Assert.ThrowsAny<Exception>(() => store.Query($"SELECT * FROM read_text({SqlText.Literal(path)})", _ => 0));
            Assert.ThrowsAny<Exception>(() => store.CopyToParquet("SELECT * FROM t", folder.File("t.parquet")));
        }

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Opened_for_reading_it_exports_to_the_one_folder_that_was_named()
    {
        var path = folder.File("t.duckdb");
        using (var writer = Store.Open(path))
            writer.Execute("CREATE TABLE t AS SELECT 1 AS x");
        var export = folder.Subfolder("it's an export");

        using (var store = Store.OpenReadOnly(path, export))
        {
            store.CopyToParquet("SELECT * FROM t", Path.Combine(export, "t.parquet"));
            Assert.ThrowsAny<Exception>(() => store.CopyToParquet("SELECT * FROM t", folder.File("t.parquet")));
        }

        Assert.True(File.Exists(Path.Combine(export, "t.parquet")));
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_created_for_reading()
    {
        var path = folder.File("nowhere.duckdb");

        Assert.Throws<FileNotFoundException>(() => Store.OpenReadOnly(path));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_store_that_is_open_for_writing_is_not_handed_out_for_reading()
    {
        var path = folder.File("t.duckdb");
        using var writer = Store.Open(path);
        writer.Execute("CREATE TABLE t (x INTEGER)");

        Assert.ThrowsAny<Exception>(() => Store.OpenReadOnly(path));
        writer.Execute("INSERT INTO t VALUES (1)");
    }

    [Fact]
    public void Names_that_differ_only_in_case_are_two_files()
    {
        using var lower = Store.Open(folder.File("t.duckdb"));

        Assert.Throws<InvalidOperationException>(() => Store.Open(folder.File("T.duckdb")));
    }

    [Fact]
    public void No_extension_is_installed_or_loaded_unasked()
    {
        using var store = Store.Open(folder.File("t.duckdb"));

        Assert.ThrowsAny<Exception>(() => store.Query("SELECT * FROM read_csv('https://localhost/x.csv')", _ => 0));
        Assert.False(store.Scalar<bool>("SELECT bool_or(loaded) FROM duckdb_extensions() WHERE extension_name = 'httpfs'"));
    }

    [Fact]
    public void The_number_of_threads_is_the_one_asked_for()
    {
        using var store = Store.Open(folder.File("t.duckdb"), threads: 1);

        Assert.Equal(1, store.Threads);
    }

    [Fact]
    public void An_unknown_script_is_named()
    {
        using var store = Store.Open(folder.File("t.duckdb"));

        var error = Assert.Throws<ArgumentException>(() => store.Script("999_nothing"));
        Assert.Contains("999_nothing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quoted_text_and_names_mean_themselves()
    {
        using var store = Store.Open(folder.File("t.duckdb"));
        const string awkward = "it's \"awkward\"; -- ";

        var (name, text) = (SqlText.Identifier(awkward), SqlText.Literal(awkward));

        Assert.Equal(awkward, store.Scalar<string>($"SELECT {name} FROM (SELECT {text} AS {name})"));
    }
}
