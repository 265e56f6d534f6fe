namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_config</c>.</summary>
public sealed class DuckDBConfig : NativeHandle
{
    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.DestroyConfig(ref pointer);
}
