namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_time_tz_struct</c>: a time of day and its offset from UTC in seconds.</summary>
public readonly record struct DuckDBTimeTz(DuckDBTimeOnly Time, int Offset);
