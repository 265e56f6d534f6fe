namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_time_struct</c>.</summary>
public readonly record struct DuckDBTimeOnly(byte Hour, byte Minute, byte Second, int Microsecond);
