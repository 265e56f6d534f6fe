namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_client_context</c>.</summary>
public sealed class DuckDBClientContext : NativeHandle
{
    public ulong ConnectionId => NativeMethods.Startup.DuckDBClientContextGetConnectionId(this);

    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.DestroyClientContext(ref pointer);
}
