namespace PhiUnit.Data.Tests;

/// <summary>Same input, same bytes. The heap is soiled in between, as buffers used before are where bytes of chance come from.</summary>
public sealed class ReproducibleTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_release_written_twice_has_the_same_bytes_and_leaves_no_log()
    {
        var first = WriteRelease("first");
        Soil();
        var second = WriteRelease("second");

        Assert.Equal(["release.duckdb"], Directory.GetFiles(first).Select(Path.GetFileName));
        Assert.True(SameBytes(first, second, "release.duckdb"));
    }

    [Fact]
    public void A_release_holds_the_rows_in_their_order()
    {
        using var store = Store.OpenReadOnly(Path.Combine(WriteRelease("release"), "release.duckdb"));

        Assert.Equal(Rows, store.Scalar<int>("SELECT count(*) FROM out.persons"));
        Assert.Equal(
            store.Query("SELECT place, id FROM out.persons ORDER BY place, id", row => (row.GetText(0), row.GetLong(1))),
            store.Query("SELECT place, id FROM out.persons", row => (row.GetText(0), row.GetLong(1))));
        Assert.Equal(317, store.Scalar<int>("SELECT count(*) FROM out.sums WHERE rate IS NOT NULL"));
    }

    [Fact]
    public void A_parquet_file_has_the_same_bytes_whatever_the_number_of_threads()
    {
        using (var store = Store.Open(folder.File("t.duckdb"), threads: 2))
        {
            store.Execute(Persons);
            store.CopyToParquet("SELECT * FROM persons ORDER BY id -- in order", folder.File("two.parquet"));
            Assert.Equal(2, store.Scalar<int>("SELECT current_setting('threads')::INTEGER"));
        }
        using (var store = Store.Open(folder.File("u.duckdb"), threads: 1))
        {
            store.Execute(Persons);
            store.CopyToParquet("SELECT * FROM persons ORDER BY id", folder.File("one.parquet"));
        }

        Assert.True(SameBytes(folder.Path, folder.Path, "one.parquet", "two.parquet"));
    }

    [Fact]
    public void A_parquet_file_holds_what_was_written()
    {
        using var store = Store.Open(folder.File("t.duckdb"));
        store.Execute(Persons);

        store.CopyToParquet("SELECT * FROM persons ORDER BY id", folder.File("p.parquet"));

        Assert.Equal(0, store.Scalar<int>(
            "SELECT count(*) FROM ((FROM persons EXCEPT FROM read_parquet($path)) UNION ALL (FROM read_parquet($path) EXCEPT FROM persons))",
            ("path", folder.File("p.parquet"))));
        Assert.Equal(Rows, store.Scalar<int>("SELECT count(*) FROM read_parquet($path)", ("path", folder.File("p.parquet"))));
    }

    [Fact]
    public void A_release_is_never_altered_in_place()
    {
        File.WriteAllText(folder.File("release.duckdb"), "");

        Assert.Throws<IOException>(() => Store.CreateRelease(folder.File("release.duckdb"), []));
    }

    // Every kind of value that made files differ while this was built: missing numbers, irregular doubles, text long, short and distinct.
    private const string Persons = """
        CREATE TABLE persons AS SELECT id, 'place ' || (id % 317) AS place, CASE WHEN hash(id) % 3 = 0 THEN NULL ELSE id % 91 END AS age,
            sin(id) AS rate, CASE WHEN hash(id) % 3 = 1 THEN NULL ELSE id * 0.1 END AS share,
            CASE WHEN hash(id) % 5 = 0 THEN NULL ELSE repeat(id::VARCHAR, 1 + id::INTEGER % 40) END AS note, id % 2 = 0 AS odd,
            DATE '2023-06-30' + id::INTEGER AS day
        FROM range(150000) t(id)
        """;

    private const int Rows = 150_000;

    private string WriteRelease(string name)
    {
        var path = folder.Subfolder(name);
        var (persons, sums) = (folder.File(name + "-persons.parquet"), folder.File(name + "-sums.parquet"));
        using (var store = Store.Open(folder.File(name + ".duckdb")))
        {
            store.Execute(Persons);
            store.CopyToParquet("FROM persons ORDER BY place, id", persons);
            store.CopyToParquet("SELECT place, sum(rate) AS rate FROM persons GROUP BY place ORDER BY place", sums);
        }
        Store.CreateRelease(Path.Combine(path, "release.duckdb"), [new("out", "persons", persons), new("out", "sums", sums)]);
        return path;
    }

    private void Soil()
    {
        using var store = Store.Open(folder.File("soil.duckdb"));
        store.Execute("CREATE TABLE t AS SELECT repeat('Q' || hash(i), 3) AS x, hash(i) AS h FROM range(400000) r(i)");
        store.Execute("CREATE TABLE u AS SELECT x, sum(h) AS h FROM t GROUP BY x ORDER BY h");
    }

    private static bool SameBytes(string first, string second, string name, string? other = null) =>
        File.ReadAllBytes(Path.Combine(first, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(second, other ?? name)));
}
