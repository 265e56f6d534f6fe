namespace PhiUnit.Core.Projection.Trend;

/// <summary>
/// Level of a place against the nation: actual over expected, where expected is what the national rates give the local population of
/// the calibration step (indirect standardisation). Multiplies the national age pattern in every year.
/// </summary>
/// <param name="Fertility">Actual births per expected birth.</param>
/// <param name="Mortality">Actual deaths per expected death.</param>
/// <param name="InternalIn">Rate of arrival per unit of national mobility, on the rest of the country.</param>
/// <param name="InternalOut">Rate of leaving per unit of national mobility, on the place's own survivors.</param>
/// <param name="ImmigrationShare">Share of national immigrants of every age.</param>
/// <param name="Emigration">Local over national emigration rate.</param>
public readonly record struct LocalLevel(
    double Fertility, double Mortality, double InternalIn, double InternalOut, double ImmigrationShare, double Emigration)
{
    /// <summary>The level under a scenario that multiplies rates and flows in every year and at every age.</summary>
    public LocalLevel Times(RateFactors factors) => new(
        Fertility * factors.Fertility,
        Mortality * factors.Mortality,
        InternalIn * factors.InternalIn,
        InternalOut * factors.InternalOut,
        ImmigrationShare * factors.Immigration,
        Emigration * factors.Emigration);
}
