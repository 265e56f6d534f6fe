namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_date</c>: days since 1970-01-01.</summary>
public struct DuckDBDate
{
    public int Days { readonly get; set; }

    public readonly bool IsInfinity => Days is int.MaxValue or -int.MaxValue;
}
