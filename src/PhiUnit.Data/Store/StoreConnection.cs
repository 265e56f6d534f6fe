using System.Globalization;
using DuckDB.NET.Data;

namespace PhiUnit.Data;

/// <summary>Which database file is opened, and with which settings.</summary>
internal sealed record StoreConnection(string Path, IReadOnlyList<(string Name, string Value)> Settings)
{
    private static readonly (string, string) ReadOnlyMode = ("access_mode", "READ_ONLY");

    private static readonly (string, string)[] NoExtensions =
        [("autoinstall_known_extensions", "false"), ("autoload_known_extensions", "false")];

    /// <summary>
    /// What a database file's bytes may not depend on, each found by writing the same tables many times (DuckDB 1.5.6): the order in
    /// which threads finish; the random file id of storage versions from v1.4 on; what other databases left in memory, which is why
    /// blocks come from memory of this database's own (one that needs more of it still works, but its bytes may vary).
    /// </summary>
    private static readonly (string, string)[] Reproducible =
        [("threads", "1"), ("storage_compatibility_version", "v0.10.2"), ("block_allocator_memory", "1GB")];

    // What goes beyond is put to disk beside the database, and taken away when it is closed. Written rows go to disk one group after the other, not in fives.
    private static readonly (string, string)[] Moderate = [("memory_limit", "200MB"), ("write_buffer_row_group_count", "1")];

    public static StoreConnection ReadWrite(string path, int? threads) => new(Full(path), [.. NoExtensions, .. Moderate, .. ThreadSetting(threads)]);

    public static StoreConnection ReadOnly(string path, int threads, string? memory)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no database at {Full(path)}; create it before it is opened for reading.", path);
        return new(Full(path), [ReadOnlyMode, .. NoExtensions, .. MemorySetting(memory), .. ThreadSetting(threads)]);
    }

    public static StoreConnection Release(string path)
    {
        if (File.Exists(path))
            throw new IOException($"{Full(path)} exists already; a release is written to a folder of its own and never altered.");
        return new(Full(path), [.. NoExtensions, .. Reproducible]);
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

    // Within a process the provider hands out a database that is open already, whatever mode is asked for and whatever the case of its name.
    private void RefuseAnother(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT path, readonly FROM duckdb_databases() WHERE database_name = current_database()";
        using var reader = command.ExecuteReader();
        reader.Read();
        var (open, isReadOnly) = (reader.GetString(0), reader.GetBoolean(1));
        if (isReadOnly != Settings.Contains(ReadOnlyMode))
            throw new InvalidOperationException(
                $"{Path} is already open {(isReadOnly ? "for reading" : "for writing")} in this process; close that store first.");
        if (open != Path && string.Equals(open, Path, StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException(
                $"{open} is open in this process and differs from {Path} only in case; close that store first.");
    }

    private static string Full(string path) => System.IO.Path.GetFullPath(path);

    private static (string, string)[] MemorySetting(string? memory) => memory is null ? [] : [("memory_limit", memory), ("temp_directory", "")];

    private static (string, string)[] ThreadSetting(int? threads) =>
        threads is { } count ? [("threads", count.ToString(CultureInfo.InvariantCulture))] : [];
}
