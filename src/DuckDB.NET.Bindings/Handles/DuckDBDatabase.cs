namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_database</c>.</summary>
public sealed class DuckDBDatabase : NativeHandle
{
    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.Close(ref pointer);
}
