namespace PhiUnit.Data.Indicators;

/// <summary>Which options a function takes.</summary>
[Flags]
public enum IndicatorSettings
{
    None = 0,
    Confidence = 1,
    Per = 2,
    Ages = 4,
    Quantiles = 8,
    First = 16,
    Simulation = 32,
    Statistic = 64,
    Funnels = 128,
    Polarity = 256,
    Disclosure = 512,
}
