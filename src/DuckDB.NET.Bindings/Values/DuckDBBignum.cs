namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_bignum</c>: magnitude as big-endian bytes, and the sign.</summary>
public readonly record struct DuckDBBignum(nint Bytes, ulong Length, byte IsNegative);
