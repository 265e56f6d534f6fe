namespace PhiUnit.Data.Nightly;

/// <summary>What came of a step.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="IsSkipped">Whether it was left out because nothing changed for it.</param>
/// <param name="Said">What was done, or why nothing was, in words.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record StepResult(string Step, bool IsSkipped, string Said, double Seconds = 0)
{
    internal static StepResult Done(string said) => new("", false, said);

    internal static StepResult Skipped(string said) => new("", true, said);
}
