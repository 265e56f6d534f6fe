namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_arrow_options</c>.</summary>
public sealed class DuckDBArrowOptions : NativeHandle
{
    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.DestroyArrowOptions(ref pointer);
}
