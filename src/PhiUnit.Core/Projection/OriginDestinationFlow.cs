using System.Numerics.Tensors;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// Moves between the places of the run over a step: out[i → j] = rate[i → j] × survivors[i], in[j] = Σ over i of out[i → j], by sex and age.
/// What leaves one place arrives at another: in − out is zero over all places, to rounding.
/// </summary>
/// <param name="pairs">Pairs of different places.</param>
/// <param name="perSurvivor">People per survivor at the origin, [pair][sex][age][draw].</param>
public readonly ref struct OriginDestinationFlow(ReadOnlySpan<PlacePair> pairs, ReadOnlySpan<double> perSurvivor)
{
    readonly ReadOnlySpan<PlacePair> _pairs = pairs;
    readonly ReadOnlySpan<double> _perSurvivor = perSurvivor;

    internal bool IsEmpty => _pairs.IsEmpty;

    internal void CheckLength(CohortShape shape) => Check.Length(_perSurvivor, _pairs.Length * CohortShape.Sexes * shape.RowLength);

    /// <summary>Adds to the out-flow of every place what its pairs ask for.</summary>
    internal void Leave(CohortShape shape, ReadOnlySpan<double> survivors, Span<double> asked)
    {
        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            var (at, length) = (shape.Row(_pairs[pair].Origin, Sex.Female), CohortShape.Sexes * shape.RowLength);
            var leaving = asked.Slice(at, length);
            TensorPrimitives.MultiplyAdd(_perSurvivor.Slice(pair * length, length), survivors.Slice(at, length), leaving, leaving);
        }
    }

    /// <summary>Adds to the in-flow of every place those who leave the others for it. Of people kept, every out-flow has lost its share.</summary>
    internal void Arrive(CohortShape shape, ReadOnlySpan<double> survivors, in Components components)
    {
        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            var length = CohortShape.Sexes * shape.RowLength;
            var rates = _perSurvivor.Slice(pair * length, length);
            var from = shape.Row(_pairs[pair].Origin, Sex.Female);
            var origin = components.Slice(from, length);
            var stock = survivors.Slice(from, length);
            var arriving = components.InternalIn.Slice(shape.Row(_pairs[pair].Destination, Sex.Female), length);
            if (TensorPrimitives.Max(origin.Clipped) > 0) ArriveWithoutKept(rates, stock, origin, arriving);
            else TensorPrimitives.MultiplyAdd(rates, stock, arriving, arriving);
        }
    }

    static void ArriveWithoutKept(ReadOnlySpan<double> rates, ReadOnlySpan<double> stock, in Components origin, Span<double> arriving)
    {
        for (var cell = 0; cell < arriving.Length; cell++)
        {
            var asked = origin.InternalOut[cell] + origin.InternationalOut[cell] - origin.NetLoss(cell);
            var share = origin.Clipped[cell] > 0 ? 1 - origin.Clipped[cell] / asked : 1;
            arriving[cell] += rates[cell] * stock[cell] * share;
        }
    }
}
