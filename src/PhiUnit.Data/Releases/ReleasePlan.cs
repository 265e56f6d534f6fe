namespace PhiUnit.Data.Releases;

/// <summary>A release before it is made: what it is to hold, what it is made from, and its id, which follows from both.</summary>
/// <param name="RunId">Id.</param>
/// <param name="Options">What it is to hold.</param>
/// <param name="Inputs">The files whose figures are in use.</param>
/// <param name="Recipe">The same, so that it can be made again.</param>
public sealed record ReleasePlan(string RunId, ReleaseOptions Options, IReadOnlyList<ReleaseInput> Inputs, ReleaseRecipe Recipe);
