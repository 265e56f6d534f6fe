using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PhiUnit.Core.Numerics;

/// <summary><see cref="Lanes"/> of eight values: a cache line of draws. A processor with narrower registers takes them in two or four parts, with the same bits.</summary>
readonly ref struct DrawLanes(ReadOnlySpan<double> values)
{
    /// <summary>Values at a time.</summary>
    public const int Count = 8;

    readonly ref double _first = ref MemoryMarshal.GetReference(values);

    /// <summary>Whether there is nothing: an empty span stands for zero.</summary>
    public bool IsEmpty { get; } = values.IsEmpty;

    public Vector512<double> this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.LoadUnsafe(ref _first, (nuint)index);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => value.StoreUnsafe(ref _first, (nuint)index);
    }
}
