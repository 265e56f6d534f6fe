namespace PhiUnit.Core.Indicators;

/// <summary>One closed band of a life table (Chiang 1984, II).</summary>
/// <param name="Death">q, probability of dying in the band of those who enter it.</param>
/// <param name="DeathVariance">Variance of q.</param>
/// <param name="Lived">Person-years lived in the band per person who enters it.</param>
/// <param name="SurvivorYears">(1 − a) n: years that a survivor of the band has lived beyond what one who dies in it has.</param>
readonly record struct ChiangBand(double Death, double DeathVariance, double Lived, double SurvivorYears)
{
    /// <summary>
    /// q = nM/(1 + n(1 − a)M), 1 where deaths are above n⁻¹a⁻¹ of the population; Var(q) = q²(1 − q)/D, 0 without deaths.
    /// </summary>
    /// <param name="deaths">D, persons.</param>
    /// <param name="population">Person-years, above 0; M = D ÷ population.</param>
    /// <param name="width">n, years.</param>
    /// <param name="share">a, share of the band lived by those who die in it.</param>
    public static ChiangBand Of(double deaths, double population, double width, double share)
    {
        var rate = deaths / population;
        var death = Math.Min(1, width * rate / (1 + width * (1 - share) * rate));
        var variance = deaths > 0 ? death * death * (1 - death) / deaths : 0;
        return new(death, variance, width * (1 - death + share * death), width * (1 - share));
    }
}
