using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>One step of a projection, ready to run again and again.</summary>
public sealed class StepRun(ProjectionInputs inputs)
{
    const int Year = ProjectionInputs.FirstYear + 1;
    readonly ProjectionResult _result = inputs.NewResult();

    public ProjectionInputs Inputs { get; } = inputs;
    public ReadOnlySpan<double> Start => _result.Population(Year - 1);
    public Span<double> End => _result.Population(Year);

    /// <summary>Room for the components; none for net migration, of which the inputs have none.</summary>
    public Components Components => new()
    {
        Births = _result.Of(Component.Births, Year),
        Deaths = _result.Of(Component.Deaths, Year),
        InternalIn = _result.Of(Component.InternalIn, Year),
        InternalOut = _result.Of(Component.InternalOut, Year),
        InternationalIn = _result.Of(Component.InternationalIn, Year),
        InternationalOut = _result.Of(Component.InternationalOut, Year),
        NetMigration = default,
        Clipped = _result.Of(Component.Clipped, Year),
    };

    /// <summary>The step of the library.</summary>
    public void Advance() => CohortStep.Advance(Inputs.Shape, Start, Inputs.Rates.For(0), Components, End);
}
