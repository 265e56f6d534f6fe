namespace PhiUnit.Data.Releases;

/// <summary>A version of a published table that a release was made from.</summary>
/// <param name="Sequence">Its place in the order of loading.</param>
/// <param name="File">File, as it was named.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Dataset">Contract.</param>
/// <param name="Release">Publisher's release.</param>
public sealed record RecipeLoad(long Sequence, string File, string Sha256, string Dataset, string Release);
