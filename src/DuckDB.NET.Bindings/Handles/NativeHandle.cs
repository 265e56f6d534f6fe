using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An object that libduckdb owns. Its destructors take the address of the pointer and set it to null.</summary>
public abstract class NativeHandle : SafeHandle
{
    private protected NativeHandle(bool ownsHandle = true) : base(0, ownsHandle)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected sealed override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    private protected abstract void Destroy(ref nint pointer);
}
