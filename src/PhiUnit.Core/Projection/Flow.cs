using System.Numerics.Tensors;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// What drives one migration flow over a step: people = <see cref="PerSurvivor"/> × survivors + <see cref="Count"/>; under mid-step and
/// end-step the people at the start stand where aged-on has survivors, at the same age label.
/// Both are in cell order [place][sex][age][draw], by age at the end of the step (mid-step: the age label at either end); an empty span
/// stands for zero.
/// </summary>
/// <remarks>
/// A rate on one's own survivors is the first term, a published number the second. A bi-regional in-flow, at rate r on "the rest of the
/// country", is r × (country − own) survivors: the count r × country and the rate −r per own survivor.
/// </remarks>
public readonly ref struct Flow(ReadOnlySpan<double> perSurvivor, ReadOnlySpan<double> count)
{
    /// <summary>People per survivor of the place over the step; per person at the start under mid-step and end-step.</summary>
    public ReadOnlySpan<double> PerSurvivor { get; } = perSurvivor;

    /// <summary>People over the step.</summary>
    public ReadOnlySpan<double> Count { get; } = count;

    internal bool IsEmpty => PerSurvivor.IsEmpty && Count.IsEmpty;

    internal Flow Slice(int offset, int length) => new(
        PerSurvivor.IsEmpty ? default : PerSurvivor.Slice(offset, length), Count.IsEmpty ? default : Count.Slice(offset, length));

    internal void CheckLength(int expected)
    {
        Check.LengthOrEmpty(PerSurvivor, expected);
        Check.LengthOrEmpty(Count, expected);
    }

    /// <summary>Writes the flow of the cells from <paramref name="offset"/> on, given the people that the rate is on.</summary>
    internal void Of(ReadOnlySpan<double> stock, int offset, Span<double> flow)
    {
        if (PerSurvivor.IsEmpty) flow.Clear();
        else TensorPrimitives.Multiply(PerSurvivor.Slice(offset, flow.Length), stock, flow);
        if (!Count.IsEmpty) TensorPrimitives.Add(flow, Count.Slice(offset, flow.Length), flow);
    }
}
