namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_value</c>.</summary>
public sealed class DuckDBValue : NativeHandle, IDuckDBValueReader
{
    public bool IsNull() => NativeMethods.Value.DuckDBIsNullValue(this);

    /// <summary>Scalars only: PhiUnit registers no table function, the one place where arguments are read through here.</summary>
    public T GetValue<T>()
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (type == typeof(string))
            return (T)(object)NativeMethods.Value.DuckDBGetVarchar(this);
        return (T)(Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => NativeMethods.Value.DuckDBGetBool(this),
            TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 =>
                Convert.ChangeType(NativeMethods.Value.DuckDBGetInt64(this), type, null),
            TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64 =>
                Convert.ChangeType(NativeMethods.Value.DuckDBGetUInt64(this), type, null),
            TypeCode.Single or TypeCode.Double => Convert.ChangeType(NativeMethods.Value.DuckDBGetDouble(this), type, null),
            _ => throw new NotSupportedException($"A table function's argument cannot be read as {type}; use a number, bool or string."),
        });
    }

    private protected override void Destroy(ref nint pointer) => NativeMethods.Destructors.DestroyValue(ref pointer);
}
