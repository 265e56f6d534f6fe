using System.Globalization;
using DuckDB.NET.Data;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data;

/// <summary>
/// A DuckDB database file. Nothing else in PhiUnit knows DuckDB. No extension is ever fetched or loaded, so no query reaches a network.
/// Not for use by two threads at once.
/// </summary>
public sealed class Store : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly IReadOnlyList<(string Name, string Value)> settings;

    private Store(StoreConnection target)
    {
        Path = target.Path;
        FaultHook.Read();
        settings = target.Settings;
        connection = target.Connect();
        try
        {
            Threads = Scalar<int>("SELECT current_setting('threads')::INTEGER");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Full path of the database file.</summary>
    public string Path { get; }

    /// <summary>How many threads a query may use. With one, floating-point sums are the same on every run.</summary>
    public int Threads { get; }

    /// <summary>Opens for reading and writing; creates the file when there is none.</summary>
    public static Store Open(string path, int? threads = null) => new(StoreConnection.ReadWrite(path, threads));

    /// <summary>
    /// Opens for reading, locked: no write, no other file, no change of a setting. <paramref name="exportFolder"/> is the one folder
    /// that <see cref="CopyToParquet"/> may write to. <paramref name="memory"/>, such as 100MB, is the most that queries may take: what
    /// needs more fails, and nothing is put to disk for it.
    /// </summary>
    public static Store OpenReadOnly(string path, string? exportFolder = null, int threads = 1, string? memory = null)
    {
        var store = new Store(StoreConnection.ReadOnly(path, threads, memory));
        try
        {
            store.LockDown(exportFolder);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Another connection to the same database with the same settings, for another thread.</summary>
    public Store Another() => new(new StoreConnection(Path, settings));

    /// <summary>
    /// Creates a closed database file without a log beside it, whose bytes depend only on the tables' rows and their order. It is
    /// filled from Parquet files alone: a query that sorts or groups would leave addresses of its memory in the file.
    /// </summary>
    /// <exception cref="IOException">The file exists: a release is never altered in place.</exception>
    public static void CreateRelease(string path, IEnumerable<ReleaseTable> tables)
    {
        using var store = new Store(StoreConnection.Release(path));
        // Without: the random sample by which fsst is chosen, what lies in the NULL slots that bitpacking packs, the unused end of alprd.
        // DuckDB ignores this setting among those of a connection.
        store.Execute("SET disabled_compression_methods = 'fsst,bitpacking,alprd'");
        foreach (var table in tables)
            store.Execute(table.CreateStatement);
        store.Checkpoint();
    }

    /// <summary>Runs one or more statements and returns how many rows they changed. Parameters are written <c>$name</c>.</summary>
    public int Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        FaultHook.Write();
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads every row, in the order of the query.</summary>
    public List<T> Query<T>(string sql, Func<Row, T> read, params (string Name, object? Value)[] parameters)
    {
        FaultHook.Read();
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(new Row(reader)));
        return rows;
    }

    /// <summary>Hands every row to a reader, in the order of the query, and keeps none.</summary>
    public void ForEach(string sql, Action<Row> read, params (string Name, object? Value)[] parameters)
    {
        ArgumentNullException.ThrowIfNull(read);
        FaultHook.Read();
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            read(new Row(reader));
    }

    /// <summary>The single value of a query. A NULL is returned only where <typeparamref name="T"/> can hold it.</summary>
    /// <exception cref="InvalidOperationException">The query returned no row or more than one, or a NULL that T cannot hold.</exception>
    public T Scalar<T>(string sql, params (string Name, object? Value)[] parameters)
    {
        var values = Query(sql, row => row.GetValue<T>(0), parameters);
        return values.Count == 1
            ? values[0]
            : throw new InvalidOperationException($"Expected one row, found {values.Count}: {sql}");
    }

    /// <summary>Whether there is a table of this name.</summary>
    public bool Has(string table) => Scalar<long>("SELECT count(*) FROM duckdb_tables() WHERE table_name = $table", ("table", table)) > 0;

    /// <summary>The first column as doubles, in the order of the query. A NULL is an error, never a number.</summary>
    public double[] ReadDoubles(string sql, params (string Name, object? Value)[] parameters)
    {
        FaultHook.Read();
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var values = new List<double>();
        while (reader.Read())
            values.Add(reader.GetDouble(0));
        return [.. values];
    }

    /// <summary>Runs the embedded script Sql/<paramref name="name"/>.sql.</summary>
    public void Script(string name) => Execute(SqlScript.Text(name));

    /// <summary>Begins a transaction; leaving its scope without a commit takes everything back.</summary>
    public StoreTransaction Transaction() => new(this);

    /// <summary>Keeps less of the database in memory until this is disposed: for long writes.</summary>
    public IDisposable KeepLess() => new LessMemory(this);

    /// <summary>Begins to append rows to a table that exists.</summary>
    public TableAppender Append(string schema, string table)
    {
        FaultHook.Write();
        return new(connection.CreateAppender(schema, table));
    }

    /// <summary>Writes the log into the database file, so that no .wal file is left behind.</summary>
    public void Checkpoint() => Execute("CHECKPOINT");

    /// <summary>
    /// Writes the rows of a query to a Parquet file. The same rows in the same order give the same bytes, so the query orders them.
    /// </summary>
    /// <param name="query">The rows.</param>
    /// <param name="path">File to write.</param>
    /// <param name="metadata">Names and values for the file's own metadata.</param>
    public void CopyToParquet(string query, string path, params IEnumerable<(string Name, string Value)> metadata)
    {
        var pairs = string.Join(", ", metadata.Select(m => $"{SqlText.Identifier(m.Name)}: {SqlText.Literal(m.Value)}"));
        var options = pairs.Length == 0 ? "" : $", KV_METADATA {{{pairs}}}";
        // On its own line the closing bracket survives a query that ends with a comment.
        var copy = $"COPY ({query}\n) TO {SqlText.Literal(System.IO.Path.GetFullPath(path))} (FORMAT parquet, COMPRESSION zstd{options})";
        if (Threads == 1)
        {
            Execute(copy);
            return;
        }
        Execute("SET threads = 1");
        try
        {
            Execute(copy);
        }
        finally
        {
            Execute(string.Create(CultureInfo.InvariantCulture, $"SET threads = {Threads}"));
        }
    }

    public void Dispose() => connection.Dispose();

    private void LockDown(string? exportFolder)
    {
        var folders = exportFolder is null ? "" : SqlText.Literal(System.IO.Path.GetFullPath(exportFolder));
        Execute($"SET allowed_directories = [{folders}]; SET enable_external_access = false; SET lock_configuration = true");
    }

    private DuckDBCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        return command;
    }
}
