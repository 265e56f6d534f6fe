using System.Numerics;
using System.Numerics.Tensors;

namespace PhiUnit.Core.Projection;

/// <summary>Growing one age older over a step.</summary>
static class Ageing
{
    /// <summary>
    /// Everyone grows one age older; the last two ages meet in the open age group; age 0 stays empty for the births.
    /// </summary>
    /// <param name="shape">Shape of both spans.</param>
    /// <param name="start">People by age at the start of the step.</param>
    /// <param name="aged">Written: the same people by age at its end; may be <paramref name="start"/> itself.</param>
    public static void AgeOn(CohortShape shape, ReadOnlySpan<double> start, Span<double> aged)
    {
        var (row, draws) = (shape.RowLength, shape.Draws);
        for (var offset = 0; offset < shape.Length; offset += row)
        {
            var from = start.Slice(offset, row);
            var to = aged.Slice(offset, row);
            // The open age first, age 0 last: in place, nobody is overwritten before having aged.
            TensorPrimitives.Add(from.Slice(row - 2 * draws, draws), from[^draws..], to[^draws..]);
            from[..^(2 * draws)].CopyTo(to[draws..]);
            to[..draws].Clear();
        }
    }

    /// <summary>Adds to what is there what is there aged on, in place: flow[x] += flow[x − 1], flow[open] += flow[open − 1] + flow[open].</summary>
    public static void AddAgedOn(CohortShape shape, Span<double> flow)
    {
        var (length, draws) = (shape.RowLength, shape.Draws);
        for (var offset = 0; offset < shape.Length; offset += length)
        {
            var row = flow.Slice(offset, length);
            var cell = length;
            while (cell > length - draws)
            {
                cell--;
                row[cell] += row[cell - draws] + row[cell];
            }
            // Downwards, so that a younger age is read before it changes.
            while (cell - Vector<double>.Count >= draws)
            {
                cell -= Vector<double>.Count;
                (new Vector<double>(row[cell..]) + new Vector<double>(row[(cell - draws)..])).CopyTo(row[cell..]);
            }
            while (cell > draws)
            {
                cell--;
                row[cell] += row[cell - draws];
            }
        }
    }
}
