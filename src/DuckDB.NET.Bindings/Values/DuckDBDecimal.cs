namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_decimal</c>: Value / 10^Scale.</summary>
public readonly record struct DuckDBDecimal(byte Width, byte Scale, DuckDBHugeInt Value);
