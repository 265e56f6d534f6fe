using System.Numerics.Tensors;

namespace PhiUnit.Core.Projection;

/// <summary>Deaths over a step.</summary>
static class Mortality
{
    /// <summary>deaths = probability of dying × people; people −= deaths. All spans of one length.</summary>
    public static void Take(ReadOnlySpan<double> probability, Span<double> people, Span<double> deaths)
    {
        for (var offset = 0; offset < people.Length; offset += CohortStep.BlockLength)
        {
            var length = Math.Min(CohortStep.BlockLength, people.Length - offset);
            var living = people.Slice(offset, length);
            var dying = deaths.Slice(offset, length);
            TensorPrimitives.Multiply(probability.Slice(offset, length), living, dying);
            TensorPrimitives.Subtract(living, dying, living);
        }
    }
}
