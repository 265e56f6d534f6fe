namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_query_progress_type</c>. Percentage is -1 while DuckDB cannot tell.</summary>
public readonly record struct DuckDBQueryProgress(double Percentage, ulong RowsProcessed, ulong TotalRowsToProcess);
