namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_data_chunk</c>.</summary>
public sealed class DuckDBDataChunk : NativeHandle
{
    public DuckDBDataChunk()
    {
    }

    /// <summary>Wraps a chunk that DuckDB hands to a callback and keeps.</summary>
    public DuckDBDataChunk(nint chunk) : base(ownsHandle: false) => SetHandle(chunk);

    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.DestroyDataChunk(ref pointer);
}
