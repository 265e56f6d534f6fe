namespace PhiUnit.Core.Backtest;

/// <summary>What a back-test came to.</summary>
/// <param name="Setting">How it was run.</param>
/// <param name="Split">What calibrated and what was held out.</param>
/// <param name="Sets">Members and weights of the ensemble, from the calibration part alone.</param>
/// <param name="Spreads">Spread of each model's errors by horizon, from the calibration part alone; a model without enough cases has none.</param>
/// <param name="Cases">Every forecast of a total that has an outcome, calibration part included, in the order origin, model, horizon, area.</param>
/// <param name="AgeCases">Every forecast of an age band that has an outcome.</param>
/// <param name="Structures">Age structures that have an outcome.</param>
public sealed record BacktestResult(
    BacktestSetting Setting,
    Split Split,
    IReadOnlyList<Models.EnsembleSet> Sets,
    IReadOnlyDictionary<(string Model, int Horizon), ErrorSpread> Spreads,
    IReadOnlyList<BacktestCase> Cases,
    IReadOnlyList<AgeCase> AgeCases,
    IReadOnlyList<StructureCase> Structures)
{
    /// <summary>Cases of areas and origins that calibrated nothing.</summary>
    public IEnumerable<BacktestCase> HeldOut => Cases.Where(c => Split.HoldsOut(c.Area, c.Origin));
}
