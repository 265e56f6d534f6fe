namespace PhiUnit.Core.Households;

/// <summary>What leading a place by its homes came to in one year.</summary>
/// <param name="Households">Households that the dwellings hold.</param>
/// <param name="SizeApplied">Average household size used, people per household.</param>
/// <param name="SizeByRates">Size that the representative rates give for the resulting people (without uplift).</param>
/// <param name="SizeOfTrend">Size if the trend's people lived in these households.</param>
/// <param name="Iterations">Rounds until the population moved by less than 0.01 person; 1 without loop.</param>
public readonly record struct HousingYear(double Households, double SizeApplied, double SizeByRates, double SizeOfTrend, int Iterations);
