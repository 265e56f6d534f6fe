namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_list_entry</c>.</summary>
public readonly record struct DuckDBListEntry(ulong Offset, ulong Length);
