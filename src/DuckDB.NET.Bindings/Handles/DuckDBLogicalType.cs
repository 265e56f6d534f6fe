namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_logical_type</c>.</summary>
public sealed class DuckDBLogicalType : NativeHandle
{
    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.DestroyLogicalType(ref pointer);
}
