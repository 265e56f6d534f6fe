namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_extracted_statements</c>.</summary>
public sealed class DuckDBExtractedStatements : NativeHandle
{
    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.DestroyExtracted(ref pointer);
}
