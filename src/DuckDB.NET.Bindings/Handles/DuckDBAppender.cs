namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_appender</c>.</summary>
public sealed class DuckDBAppender : NativeHandle
{
    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.DestroyAppender(ref pointer);
}
