using System.Numerics.Tensors;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// The one-year step of the cohort-component method, aged-on convention (ONS subnational projections; GLA trend model):
/// start + births − deaths − out + clipped + in = end, in every cell.
/// </summary>
/// <remarks>
/// Rates go by age at the end of the step. Births come from women aged on, before deaths and migration, and die at age 0 like any age.
/// Elementwise arithmetic only, in a fixed order: the same bits on every processor.
/// </remarks>
public static class CohortStep
{
    /// <summary>Cells handled at a time: small enough that a block of every component stays in the first- and second-level cache.</summary>
    const int BlockLength = 1024;

    /// <summary>Moves the population one step on.</summary>
    /// <param name="shape">Shape of every span below.</param>
    /// <param name="start">People at the start, [place][sex][age][draw].</param>
    /// <param name="rates">What drives the step.</param>
    /// <param name="components">Written: the components of change, in people.</param>
    /// <param name="end">Written: people at the end. Must not overlap <paramref name="start"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape, or start and end overlap.</exception>
    public static void Advance(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in Components components, Span<double> end)
    {
        CheckSpans(shape, start, rates, components, end);

        AgeOn(shape, start, end);
        Births(shape, rates, end, components.Births);

        for (var offset = 0; offset < shape.Length; offset += BlockLength)
        {
            var length = Math.Min(BlockLength, shape.Length - offset);
            var people = end.Slice(offset, length);

            var deaths = components.Deaths.Slice(offset, length);
            TensorPrimitives.Multiply(rates.Mortality.Slice(offset, length), people, deaths);
            TensorPrimitives.Subtract(people, deaths, people);

            var internalIn = components.InternalIn.Slice(offset, length);
            var internalOut = components.InternalOut.Slice(offset, length);
            var internationalIn = components.InternationalIn.Slice(offset, length);
            var internationalOut = components.InternationalOut.Slice(offset, length);
            rates.InternalIn.Of(people, offset, internalIn);
            rates.InternalOut.Of(people, offset, internalOut);
            rates.InternationalIn.Of(people, offset, internationalIn);
            rates.InternationalOut.Of(people, offset, internationalOut);

            TensorPrimitives.Subtract(people, internalOut, people);
            TensorPrimitives.Subtract(people, internationalOut, people);
            AddNet(rates.NetMigration, offset, components.NetMigration.Slice(offset, length), people);
            Clip(people, components.Clipped.Slice(offset, length));
            TensorPrimitives.Add(people, internalIn, people);
            TensorPrimitives.Add(people, internationalIn, people);
        }
    }

    /// <summary>Everyone grows one age older; the last two ages meet in the open age group; age 0 stays empty for the births.</summary>
    static void AgeOn(CohortShape shape, ReadOnlySpan<double> start, Span<double> aged)
    {
        var (row, draws) = (shape.RowLength, shape.Draws);
        for (var offset = 0; offset < shape.Length; offset += row)
        {
            var from = start.Slice(offset, row);
            var to = aged.Slice(offset, row);
            to[..draws].Clear();
            from[..^draws].CopyTo(to[draws..]);
            TensorPrimitives.Add(to[^draws..], from[^draws..], to[^draws..]);
        }
    }

    /// <summary>births = Σ over ages of fertility × women aged on; a share 1 / (1 + sex ratio) is female.</summary>
    static void Births(CohortShape shape, in StepRates rates, Span<double> aged, Span<double> births)
    {
        var (row, draws) = (shape.RowLength, shape.Draws);
        births.Clear();
        for (var place = 0; place < shape.Places; place++)
        {
            var (femaleRow, maleRow) = (shape.Row(place, Sex.Female), shape.Row(place, Sex.Male));
            var women = aged.Slice(femaleRow, row);
            var fertility = rates.Fertility.Slice(place * row, row);
            var femaleShare = 1 / (1 + rates.SexRatioAtBirth[place]);
            for (var draw = 0; draw < draws; draw++)
            {
                // Ages in ascending order, one by one: a width-dependent sum would not give the same bits everywhere.
                double total = 0;
                for (var cell = draws + draw; cell < row; cell += draws) total += fertility[cell] * women[cell];

                aged[femaleRow + draw] = births[femaleRow + draw] = total * femaleShare;
                aged[maleRow + draw] = births[maleRow + draw] = total - total * femaleShare;
            }
        }
    }

    /// <summary>Adds a given net number: of it, too, no more people can leave than there are.</summary>
    static void AddNet(ReadOnlySpan<double> net, int offset, Span<double> component, Span<double> people)
    {
        if (net.IsEmpty)
        {
            component.Clear();
            return;
        }
        net.Slice(offset, component.Length).CopyTo(component);
        TensorPrimitives.Add(people, component, people);
    }

    /// <summary>Where the outflows asked for more people than there are, the missing ones are kept, and counted.</summary>
    static void Clip(Span<double> people, Span<double> clipped)
    {
        TensorPrimitives.Negate(people, clipped);
        TensorPrimitives.Max(clipped, 0.0, clipped);
        TensorPrimitives.Add(people, clipped, people);
    }

    static void CheckSpans(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in Components components, Span<double> end)
    {
        Check.Length(start, shape.Length);
        Check.Length(end, shape.Length);
        if (start.Overlaps(end)) throw new ArgumentException("Start and end overlap; two spans expected.", nameof(end));
        rates.CheckLengths(shape);
        components.CheckLengths(shape.Length);
    }
}
