namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_timestamp</c>: microseconds since 1970-01-01 (or the unit of the column's own timestamp type).</summary>
public struct DuckDBTimestampStruct
{
    public long Micros { readonly get; set; }

    public readonly bool IsInfinity => Micros is long.MaxValue or -long.MaxValue;
}
