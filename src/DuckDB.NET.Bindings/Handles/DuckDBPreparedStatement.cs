namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_prepared_statement</c>.</summary>
public sealed class DuckDBPreparedStatement : NativeHandle
{
    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.DestroyPrepare(ref pointer);
}
