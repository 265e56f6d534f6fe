using System.Runtime.CompilerServices;

// A bool is one byte and a struct is passed as it lies in memory: the C header's own rules.
[assembly: DisableRuntimeMarshalling]

namespace DuckDB.NET.Native;

/// <summary>The functions of duckdb.h that DuckDB.NET.Data calls, one nested class per group, under the names it calls them by.</summary>
public static partial class NativeMethods
{
    internal const string Library = "duckdb";
}
