using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

/// <summary>UTF-8 text that the caller must give back to duckdb_free: <c>char *</c>.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(OwnedStringMarshaller))]
internal static unsafe class OwnedStringMarshaller
{
    public static string ConvertToManaged(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    public static void Free(byte* text) => NativeMethods.Destructors.Free(text);
}
