namespace PhiUnit.Data.Assurance;

/// <summary>A published file that a release was made from.</summary>
public sealed record LoggedInput(string Dataset, string Publisher, string Release, string File, string Sha256, string Licence);
