namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>What a random number of an index is for: one half of its key.</summary>
internal enum DrawPurpose : uint
{
    WeightMix = 0x4849_0001,
    Normalisation = 0x4849_0002,
    Winsorisation = 0x4849_0003,
    ImputationError = 0x4849_0004,
    ValueError = 0x4849_0005,
}
