using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    internal static partial class Destructors
    {
        [LibraryImport(Library, EntryPoint = "duckdb_appender_destroy")]
        internal static partial DuckDBState DestroyAppender(ref nint appender);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_arrow_options")]
        internal static partial void DestroyArrowOptions(ref nint options);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_client_context")]
        internal static partial void DestroyClientContext(ref nint context);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_config")]
        internal static partial void DestroyConfig(ref nint config);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_data_chunk")]
        internal static partial void DestroyDataChunk(ref nint chunk);

        [LibraryImport(Library, EntryPoint = "duckdb_close")]
        internal static partial void Close(ref nint database);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_error_data")]
        internal static partial void DestroyErrorData(ref nint error);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_extracted")]
        internal static partial void DestroyExtracted(ref nint statements);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_logical_type")]
        internal static partial void DestroyLogicalType(ref nint type);

        [LibraryImport(Library, EntryPoint = "duckdb_disconnect")]
        internal static partial void Disconnect(ref nint connection);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_prepare")]
        internal static partial void DestroyPrepare(ref nint statement);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_result")]
        internal static partial void DestroyResult(ref DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_value")]
        internal static partial void DestroyValue(ref nint value);

        [LibraryImport(Library, EntryPoint = "duckdb_free")]
        internal static unsafe partial void Free(void* memory);
    }
}
