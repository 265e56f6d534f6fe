namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_state</c>.</summary>
public enum DuckDBState
{
    Success = 0,
    Error = 1,
}
