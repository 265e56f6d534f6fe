using System.Runtime.InteropServices;

namespace PhiUnit.Core.Numerics;

/// <summary>
/// Doubles, zero at first, that start at a cache line and stay there. A vector that lies across two lines costs twice; where draws are
/// innermost, every one would.
/// </summary>
public sealed class AlignedArray
{
    const int LineBytes = 64;

    readonly double[] _values;
    readonly int _first;

    /// <param name="length">Number of doubles.</param>
    public AlignedArray(int length)
    {
        Length = length;
        _values = GC.AllocateArray<double>(length + LineBytes / sizeof(double), pinned: true);
        var past = Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) % LineBytes;
        _first = (int)(LineBytes - past) % LineBytes / sizeof(double);
    }

    /// <summary>Number of doubles.</summary>
    public int Length { get; }

    /// <summary>All of them.</summary>
    public Span<double> Span => _values.AsSpan(_first, Length);

    /// <summary>Some of them.</summary>
    public Span<double> Slice(int start, int length) => Span.Slice(start, length);
}
