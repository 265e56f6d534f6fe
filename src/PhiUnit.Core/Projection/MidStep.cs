using System.Numerics.Tensors;

namespace PhiUnit.Core.Projection;

/// <summary>
/// The step under <see cref="Convention.MidStep"/>: half of every flow at the start, where it survives and ages; deaths; the other half at the
/// end, at the same age label; births from the women at the start and at the end, those included who came (at the start a setting:
/// <see cref="WomenAtStart"/>).
/// </summary>
/// <remarks>
/// The first half of the flow at label x is x + 1 at the end of the step (the last two labels meet in the open age), the second half is x:
/// component[x] = half[x − 1] + half[x]. Deaths are those of everyone who was there, first half included, so that the equation of
/// <see cref="CohortStep"/> holds in every cell here too.
/// </remarks>
static class MidStep
{
    public static void Advance(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in Components components, Span<double> end)
    {
        start.CopyTo(end);
        MoveFirstHalf(shape, start, rates, components, end);

        NaturalChange.Bear(shape, rates.WomenAtStart == WomenAtStart.Stock ? start : end, rates, components);
        NaturalChange.GrowOlder(shape, end, rates, components, end);
        Ageing.AgeOn(shape, components.Clipped, components.Clipped);

        MoveSecondHalf(shape, rates, components, end);
        NaturalChange.Deliver(shape, rates, components, end);
        MoveNewborns(shape, rates, components, end);
        ToAgeAtEnd(shape, rates, components);
    }

    /// <summary>Leaves the half of every flow, by age label, in the components.</summary>
    static void MoveFirstHalf(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in Components components, Span<double> people)
    {
        for (var offset = 0; offset < shape.Length; offset += CohortStep.BlockLength)
        {
            var length = Math.Min(CohortStep.BlockLength, shape.Length - offset);
            var stock = people.Slice(offset, length);
            var block = components.Slice(offset, length);
            Migration.Ask(rates, start.Slice(offset, length), offset, block);
            Halve(block);
            Migration.Keep(rates, stock, block, block.Clipped);
            Migration.Move(rates, stock, block, block.Clipped);
        }
    }

    static void MoveSecondHalf(CohortShape shape, in StepRates rates, in Components components, Span<double> people)
    {
        Span<double> scratch = stackalloc double[CohortStep.BlockLength];
        for (var offset = 0; offset < shape.Length; offset += CohortStep.BlockLength)
        {
            var length = Math.Min(CohortStep.BlockLength, shape.Length - offset);
            var stock = people.Slice(offset, length);
            var block = components.Slice(offset, length);
            var kept = scratch[..length];
            Migration.Keep(rates, stock, block, kept);
            Migration.Move(rates, stock, block, kept);
            TensorPrimitives.Add(block.Clipped, kept, block.Clipped);
        }
    }

    /// <summary>Those who bear at the end include the second half: its newborns are there only now, and move last.</summary>
    static void MoveNewborns(CohortShape shape, in StepRates rates, in Components components, Span<double> people)
    {
        for (var row = 0; row < shape.Length; row += shape.RowLength)
        {
            var newborns = people.Slice(row, shape.Draws);
            var block = components.Slice(row, shape.Draws);
            Migration.Keep(rates, newborns, block, block.Clipped);
            Migration.Move(rates, newborns, block, block.Clipped);
        }
    }

    static void Halve(in Components asked)
    {
        TensorPrimitives.Multiply(asked.InternalIn, 0.5, asked.InternalIn);
        TensorPrimitives.Multiply(asked.InternalOut, 0.5, asked.InternalOut);
        TensorPrimitives.Multiply(asked.InternationalIn, 0.5, asked.InternationalIn);
        TensorPrimitives.Multiply(asked.InternationalOut, 0.5, asked.InternationalOut);
        TensorPrimitives.Multiply(asked.NetMigration, 0.5, asked.NetMigration);
    }

    static void ToAgeAtEnd(CohortShape shape, in StepRates rates, in Components halves)
    {
        if (!rates.InternalIn.IsEmpty) Ageing.AddAgedOn(shape, halves.InternalIn);
        if (!rates.InternalOut.IsEmpty) Ageing.AddAgedOn(shape, halves.InternalOut);
        if (!rates.InternationalIn.IsEmpty) Ageing.AddAgedOn(shape, halves.InternationalIn);
        if (!rates.InternationalOut.IsEmpty) Ageing.AddAgedOn(shape, halves.InternationalOut);
        if (!rates.NetMigration.IsEmpty) Ageing.AddAgedOn(shape, halves.NetMigration);
    }
}
