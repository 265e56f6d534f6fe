using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_string_t</c>: text of up to 12 bytes lies in the struct, longer text behind a pointer.</summary>
public unsafe struct DuckDBString
{
    private const int InlinedLength = 12;

    private _value_e__Union value;

    public readonly int Length => (int)value.inlined.length;

    /// <summary>UTF-8 without a closing zero. Valid only while this very struct stays where DuckDB put it.</summary>
    public sbyte* Data
    {
        get
        {
            if (Length > InlinedLength)
                return value.pointer.text;
            fixed (sbyte* text = value.inlined.inlined)
                return text;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public struct _value_e__Union
    {
        [FieldOffset(0)]
        internal DuckDBStringPointer pointer;

        [FieldOffset(0)]
        internal DuckDBStringInlined inlined;

        internal struct DuckDBStringPointer
        {
            internal uint length;
            internal fixed sbyte prefix[4];
            internal sbyte* text;
        }

        public struct DuckDBStringInlined
        {
            public uint length;
            public fixed sbyte inlined[InlinedLength];
        }
    }
}
