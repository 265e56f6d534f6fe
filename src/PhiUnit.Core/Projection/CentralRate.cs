using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PhiUnit.Core.Projection;

/// <summary>Rates of one place that its draws share, [sex][age]; zero everywhere where the span is empty.</summary>
readonly ref struct CentralRate(ReadOnlySpan<double> values)
{
    static readonly double[] Nothing = [0];

    readonly ref double _first = ref values.IsEmpty ? ref MemoryMarshal.GetArrayDataReference(Nothing) : ref MemoryMarshal.GetReference(values);
    readonly nint _step = values.IsEmpty ? 0 : 1;

    /// <summary>The rate of a cell, eight times. The lengths have been checked: the index is not.</summary>
    public Vector512<double> this[int cell]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(Unsafe.Add(ref _first, cell * _step));
    }
}
