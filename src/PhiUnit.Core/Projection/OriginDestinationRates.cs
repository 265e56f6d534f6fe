namespace PhiUnit.Core.Projection;

/// <summary>Rates of moves between places over all steps, for the pairs that have any: [year][pair][sex][age][draw].</summary>
public sealed class OriginDestinationRates
{
    readonly PlacePair[] _pairs;
    readonly int _stepLength;

    /// <param name="shape">Shape of the projection.</param>
    /// <param name="steps">Number of steps.</param>
    /// <param name="pairs">Pairs of different places, each at most once; their order is the order of every sum.</param>
    /// <exception cref="ArgumentException">A pair leads outside the places, or from a place to itself.</exception>
    public OriginDestinationRates(CohortShape shape, int steps, IReadOnlyList<PlacePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        foreach (var (origin, destination) in pairs)
        {
            if (origin == destination || (uint)origin >= (uint)shape.Places || (uint)destination >= (uint)shape.Places)
                throw new ArgumentException($"Pair {origin} to {destination} found; two different places below {shape.Places} expected.", nameof(pairs));
        }
        _pairs = [.. pairs];
        PairLength = CohortShape.Sexes * shape.RowLength;
        _stepLength = _pairs.Length * PairLength;
        PerSurvivor = new double[steps * _stepLength];
    }

    /// <summary>Pairs of places, in the order of the rates.</summary>
    public IReadOnlyList<PlacePair> Pairs => _pairs;

    /// <summary>Cells of one pair: sexes × ages × draws.</summary>
    public int PairLength { get; }

    /// <summary>People per survivor at the origin over the step, [year][pair][sex][age][draw].</summary>
    public double[] PerSurvivor { get; }

    /// <summary>The rates of one step.</summary>
    public OriginDestinationFlow For(int step) => new(_pairs, PerSurvivor.AsSpan(step * _stepLength, _stepLength));
}
