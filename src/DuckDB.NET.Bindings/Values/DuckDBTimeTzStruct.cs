namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_time_tz</c>: 40 bits of microseconds, 24 bits of offset.</summary>
public struct DuckDBTimeTzStruct
{
    public ulong Bits { readonly get; set; }
}
