using PhiUnit.Core.Numerics;

namespace PhiUnit.Benchmarks;

/// <summary>The baseline within a run: a copy that reads and writes, taken together, as many bytes as the code beside it.</summary>
/// <param name="doubles">Doubles that are read plus doubles that are written; half of them are copied.</param>
public sealed class SameBytes(long doubles)
{
    readonly AlignedArray _from = Written(doubles / 2), _to = Written(doubles / 2);

    public void Copy() => _from.Span.CopyTo(_to.Span);

    /// <summary>Written once: memory that never was has no place yet, and reads faster than any.</summary>
    static AlignedArray Written(long length)
    {
        var values = new AlignedArray((int)length);
        values.Span.Fill(1);
        return values;
    }
}
