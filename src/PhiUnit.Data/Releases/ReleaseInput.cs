namespace PhiUnit.Data.Releases;

/// <summary>A published file that a release was made from.</summary>
public sealed record ReleaseInput(string Dataset, string Release, string File, string Sha256, string Licence);
