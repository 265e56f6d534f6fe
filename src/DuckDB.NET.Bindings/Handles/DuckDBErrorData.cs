namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_error_data</c>.</summary>
public sealed class DuckDBErrorData : NativeHandle
{
    public bool HasError => NativeMethods.ErrorData.DuckDBErrorDataHasError(this);

    public string Message => NativeMethods.ErrorData.DuckDBErrorDataMessage(this);

    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.DestroyErrorData(ref pointer);
}
