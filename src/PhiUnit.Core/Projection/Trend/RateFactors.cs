namespace PhiUnit.Core.Projection.Trend;

/// <summary>What a scenario multiplies local rates and flows by; 1 leaves a rate at its level, 0 takes it away.</summary>
public readonly record struct RateFactors(
    double Fertility, double Mortality, double InternalIn, double InternalOut, double Immigration, double Emigration);
