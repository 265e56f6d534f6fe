using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PhiUnit.Core.Numerics;

/// <summary>A span read and written four values at a time. Whoever makes one has checked the lengths: an index is not checked again.</summary>
/// <remarks>
/// Four on every processor, whatever its registers hold: no result depends on their width. Nothing is fused, so that the bits do not either.
/// </remarks>
readonly ref struct Lanes(ReadOnlySpan<double> values)
{
    /// <summary>Values at a time.</summary>
    public const int Count = 4;

    readonly ref double _first = ref MemoryMarshal.GetReference(values);

    /// <summary>Whether there is nothing: an empty span stands for zero.</summary>
    public bool IsEmpty { get; } = values.IsEmpty;

    public Vector256<double> this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.LoadUnsafe(ref _first, (nuint)index);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => value.StoreUnsafe(ref _first, (nuint)index);
    }
}
