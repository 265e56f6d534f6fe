namespace PhiUnit.Core.Households;

/// <summary>How homes lead a projection.</summary>
/// <param name="Alpha">Share of the trend's household size in the size applied: 0 follows the representative rates, 1 the trend's people.</param>
/// <param name="Uplift">Add the first year's difference (trend − rates) to the rates' size in every year, so that there is no kink at the start.</param>
/// <param name="Loop">Repeat until the size fits the age structure that results.</param>
public readonly record struct HousingSetting(double Alpha = 0, bool Uplift = true, bool Loop = true);
