namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_connection</c>.</summary>
public sealed class DuckDBNativeConnection : NativeHandle
{
    public void Interrupt() => NativeMethods.Startup.DuckDBInterrupt(this);

    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.Disconnect(ref pointer);
}
