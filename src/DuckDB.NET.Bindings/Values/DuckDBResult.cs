using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_result</c>. Only DuckDB reads what is inside.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBResult
{
    private readonly ulong columnCount;
    private readonly ulong rowCount;
    private readonly ulong rowsChanged;
    private readonly nint columns;
    private readonly nint errorMessage;
    private readonly nint internalData;

    public void Close() => NativeMethods.Destructors.DestroyResult(ref this);
}
