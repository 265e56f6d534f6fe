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

        Assert.Equal(["persons.parquet", "release.duckdb"], Directory.GetFiles(first).Select(Path.GetFileName).Order());
        Assert.True(SameBytes(first, second, "release.duckdb"));
        Assert.True(SameBytes(first, second, "persons.parquet"));
        using var store = Store.OpenReadOnly(Path.Combine(first, "release.duckdb"));
        Assert.Equal(250_000, store.Scalar<int>("SELECT count(*) FROM out.persons"));
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
        Assert.Equal(250_000, store.Scalar<int>("SELECT count(*) FROM read_parquet($path)", ("path", folder.File("p.parquet"))));
    }

    [Fact]
    public void A_release_is_never_altered_in_place()
    {
        File.WriteAllText(folder.File("release.duckdb"), "");

        Assert.Throws<IOException>(() => Store.CreateRelease(folder.File("release.duckdb")));
    }

    // Every kind of value that made files differ while this was built: missing numbers, irregular doubles, text long, short and distinct.
    private const string Persons = """
        CREATE TABLE persons AS SELECT id, 'place ' || (id % 317) AS place, CASE WHEN hash(id) % 3 = 0 THEN NULL ELSE id % 91 END AS age,
            sin(id) AS rate, CASE WHEN hash(id) % 3 = 1 THEN NULL ELSE id * 0.1 END AS share,
            CASE WHEN hash(id) % 5 = 0 THEN NULL ELSE repeat(id::VARCHAR, 1 + id::INTEGER % 40) END AS note, id % 2 = 0 AS odd,
            DATE '2023-06-30' + id::INTEGER AS day
        FROM range(250000) t(id)
        """;

    private string WriteRelease(string name)
    {
        var path = folder.Subfolder(name);
        using var store = Store.CreateRelease(Path.Combine(path, "release.duckdb"));
        store.Execute(Persons);
        store.Execute("""
            CREATE SCHEMA out;
            CREATE TABLE out.persons AS FROM persons ORDER BY place, id;
            CREATE TABLE out.keyed (id BIGINT PRIMARY KEY, place VARCHAR NOT NULL, sex ENUM ('female', 'male'));
            INSERT INTO out.keyed SELECT id, place, 'female' FROM persons WHERE id < 200000;
            UPDATE out.keyed SET place = upper(place) WHERE id % 3 = 0;
            DELETE FROM out.keyed WHERE id % 7 = 0;
            CREATE VIEW out.sums AS SELECT place, sum(rate) AS rate FROM out.persons GROUP BY place;
            CREATE TABLE out.sum AS FROM out.sums ORDER BY place;
            DROP TABLE persons;
            CREATE TABLE out.appended (place VARCHAR, age INTEGER, rate DOUBLE)
            """);
        using (var appender = store.Append("out", "appended"))
            for (var i = 0; i < 150_000; i++)
                appender.Append($"place {i}").Append(i % 5 == 0 ? null : i % 91).Append(i % 3 == 0 ? null : Math.Sqrt(i)).EndRow();
        store.CopyToParquet("FROM out.persons ORDER BY id", Path.Combine(path, "persons.parquet"));
        store.Checkpoint();
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
