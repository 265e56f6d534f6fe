namespace PhiUnit.Data.Releases;

/// <summary>A forecast of a release beside an estimate that was published since.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Place">GSS code.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Year">Year of the estimate.</param>
/// <param name="Forecast">People of the run without draws.</param>
/// <param name="Lower80">Lower limit of 80 % of the draws; null where none were made.</param>
/// <param name="Upper80">Upper limit.</param>
/// <param name="Lower95">Lower limit of 95 %.</param>
/// <param name="Upper95">Upper limit.</param>
/// <param name="Estimate">People as estimated.</param>
/// <param name="EstimateRelease">Publisher's release of the estimate.</param>
public sealed record TrackedForecast(
    string Scenario, string Place, string Name, int Year, double Forecast, double? Lower80, double? Upper80, double? Lower95, double? Upper95, double Estimate, string EstimateRelease)
{
    /// <summary>(forecast − estimate) ÷ estimate.</summary>
    public double Error => (Forecast - Estimate) / Estimate;

    /// <summary>Whether the estimate lies outside the interval of 95 % of the draws; false where there is none.</summary>
    public bool IsOutOfBand => Estimate < Lower95 || Estimate > Upper95;
}
