namespace PhiUnit.Core.Projection.Trend;

/// <summary>One step without migration under one schedule for all places: what national rates would give a local population.</summary>
sealed class ClosedStep(CohortShape shape)
{
    /// <summary>Births, people, [place][sex][age].</summary>
    public double[] Births { get; } = new double[shape.Length];

    /// <summary>Deaths, people, [place][sex][age].</summary>
    public double[] Deaths { get; } = new double[shape.Length];

    /// <summary>Survivors at the end of the step, people, [place][sex][age].</summary>
    public double[] End { get; } = new double[shape.Length];

    /// <summary>Ages the population on under the same fertility [age] and mortality [sex][age] everywhere.</summary>
    public static ClosedStep Advance(
        CohortShape shape, ReadOnlySpan<double> start, ReadOnlySpan<double> fertility, ReadOnlySpan<double> mortality, double sexRatioAtBirth)
    {
        var step = new ClosedStep(shape);
        var unused = new double[shape.Length];
        var ratio = new double[shape.Places];
        Array.Fill(ratio, sexRatioAtBirth);
        var rates = new StepRates
        {
            Fertility = Repeat(fertility, shape.Places),
            Mortality = Repeat(mortality, shape.Places),
            SexRatioAtBirth = ratio,
        };
        var components = new Components
        {
            Births = step.Births,
            Deaths = step.Deaths,
            InternalIn = unused,
            InternalOut = unused,
            InternationalIn = unused,
            InternationalOut = unused,
            NetMigration = unused,
            Clipped = unused,
        };
        CohortStep.Advance(shape, start, rates, components, step.End);
        return step;
    }

    static double[] Repeat(ReadOnlySpan<double> values, int places)
    {
        var repeated = new double[values.Length * places];
        for (var place = 0; place < places; place++) values.CopyTo(repeated.AsSpan(place * values.Length));
        return repeated;
    }
}
