namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_time</c>: microseconds since midnight.</summary>
public struct DuckDBTime
{
    public long Micros { readonly get; set; }
}
