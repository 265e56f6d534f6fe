namespace PhiUnit.Data.Inequality;

/// <summary>What a gradient over deprivation quantiles is of.</summary>
/// <param name="Outcome">Name of a census outcome, or number of a Fingertips indicator.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Age">Age.</param>
/// <param name="Period">Period.</param>
/// <param name="Edition">Edition of the Indices of Deprivation; null where the publisher does not say.</param>
/// <param name="Area">Area whose residents are compared.</param>
/// <param name="Basis">national: quantiles of England; own: of the area itself; a publisher's own words for other ones.</param>
/// <param name="Quantiles">How many.</param>
sealed record Gradient(string Outcome, string Name, string Sex, string Age, string Period, int? Edition, string Area, string Basis, int Quantiles)
{
    public const string National = "national", Own = "own";
}
