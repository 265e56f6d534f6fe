namespace PhiUnit.Data;

/// <summary>How far a step of a longer piece of work has come.</summary>
/// <param name="Step">Name of the step, for people.</param>
/// <param name="Share">0 … 1.</param>
public readonly record struct StepProgress(string Step, double Share);
