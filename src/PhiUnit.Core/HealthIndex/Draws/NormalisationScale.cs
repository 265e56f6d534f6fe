namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>How a transformed value becomes a score: limits that it is drawn in to, centre and unit, all in the unit of the value.</summary>
/// <param name="Lowest">Values below count as this.</param>
/// <param name="Highest">Values above count as this.</param>
/// <param name="Centre">Scores 100.</param>
/// <param name="Unit">10 points.</param>
internal readonly record struct NormalisationScale(double Lowest, double Highest, double Centre, double Unit)
{
    public double Score(double value) =>
        Standardise.BaseScore + Standardise.PointsPerDeviation * (Math.Clamp(value, Lowest, Highest) - Centre) / Unit;
}
