using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>A whole projection into a result that is there already, with every component of every cell kept.</summary>
public sealed class StoredRun(ProjectionInputs inputs)
{
    readonly ProjectionResult _result = inputs.NewResult();

    /// <summary>
    /// Doubles that a run has to read and write: 11.5 a cell and year. Read: mortality, fertility (half: women alone), rates of leaving and
    /// emigrating, arrivals and immigrants. Written: people, deaths, the four flows. Not counted, though written: people kept, and births,
    /// which stand at age 0 alone.
    /// </summary>
    public long Doubles => (long)(11.5 * inputs.Shape.Length * inputs.Years.Steps);

    public void Run() => CohortProjection.RunInto(_result, inputs.Start, inputs.Rates);
}
