using System.Globalization;
using DuckDB.NET.Data;

namespace PhiUnit.Data;

/// <summary>Which database file is opened, and with which settings.</summary>
internal sealed record StoreConnection(string Path, IReadOnlyList<(string Name, string Value)> Settings)
{
    private static readonly (string, string)[] NoExtensions =
        [("autoinstall_known_extensions", "false"), ("autoload_known_extensions", "false")];

    /// <summary>
    /// What a database file's bytes may not depend on, each found by writing the same tables twice (DuckDB 1.5.6): the order in which
    /// threads finish; the random file id of storage versions from v1.4 on; what a reused buffer held before, which is why blocks come
    /// from memory of this database's own (one that needs more of it still works, but its bytes may vary).
    /// </summary>
    private static readonly (string, string)[] Reproducible =
        [("threads", "1"), ("storage_compatibility_version", "v0.10.2"), ("block_allocator_memory", "1GB")];

    /// <summary>
    /// Nor on the random sample by which fsst is chosen, nor on what lies in the NULL slots that bitpacking packs. A statement, because
    /// DuckDB ignores this one among the settings of a connection.
    /// </summary>
    private const string ReproducibleCompression = "SET disabled_compression_methods = 'fsst,bitpacking'";

    /// <summary>Statements to run before any other.</summary>
    public string? Preparation { get; private init; }

    public static StoreConnection ReadWrite(string path, int? threads) => new(Full(path), [.. NoExtensions, .. ThreadSetting(threads)]);

    public static StoreConnection ReadOnly(string path, int threads)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no database at {Full(path)}; create it before it is opened for reading.", path);
        return new(Full(path), [("access_mode", "READ_ONLY"), .. NoExtensions, .. ThreadSetting(threads)]);
    }

    public static StoreConnection Release(string path)
    {
        if (File.Exists(path))
            throw new IOException($"{Full(path)} exists already; a release is written to a folder of its own and never altered.");
        return new(Full(path), [.. NoExtensions, .. Reproducible]) { Preparation = ReproducibleCompression };
    }

    public DuckDBConnection Connect()
    {
        var builder = new DuckDBConnectionStringBuilder { DataSource = Path };
        foreach (var (name, value) in Settings)
            builder[name] = value;
        var connection = new DuckDBConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            RefuseAnother(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Within a process the provider hands out a database that is open already, whatever the mode asked for and whatever the case of its name.
    private void RefuseAnother(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT path, readonly FROM duckdb_databases() WHERE database_name = current_database()";
        using var reader = command.ExecuteReader();
        reader.Read();
        var (open, isReadOnly) = (reader.GetString(0), reader.GetBoolean(1));
        if (isReadOnly != Settings.Contains(("access_mode", "READ_ONLY")))
            throw new InvalidOperationException($"{Path} is already open {(isReadOnly ? "for reading" : "for writing")} in this process; close that store first.");
        if (open != Path && string.Equals(open, Path, StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"{open} is open in this process and differs from {Path} only in case; close that store first.");
    }

    private static string Full(string path) => System.IO.Path.GetFullPath(path);

    private static (string, string)[] ThreadSetting(int? threads) =>
        threads is { } count ? [("threads", count.ToString(CultureInfo.InvariantCulture))] : [];
}
