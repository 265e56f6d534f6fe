using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

/// <summary>UTF-8 text that stays DuckDB's: <c>const char *</c>.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(BorrowedStringMarshaller))]
internal static unsafe class BorrowedStringMarshaller
{
    public static string ConvertToManaged(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
