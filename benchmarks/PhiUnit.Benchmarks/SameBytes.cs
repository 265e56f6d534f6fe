namespace PhiUnit.Benchmarks;

/// <summary>The baseline within a run: a copy that reads and writes, taken together, as many bytes as the code beside it.</summary>
/// <param name="doubles">Doubles that are read plus doubles that are written; half of them are copied.</param>
public sealed class SameBytes(long doubles)
{
    readonly double[] _from = Written(doubles / 2), _to = Written(doubles / 2);

    public void Copy() => _from.CopyTo(_to, 0);

    /// <summary>Written once: memory that never was has no place yet, and reads faster than any.</summary>
    static double[] Written(long length)
    {
        var values = new double[length];
        Array.Fill(values, 1);
        return values;
    }
}
