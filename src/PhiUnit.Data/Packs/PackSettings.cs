using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Packs;

/// <summary>pack.yaml: what holds for the whole assumption pack.</summary>
/// <param name="Convention">When in a step people are born, die and move.</param>
/// <param name="Years">Base year and last year.</param>
/// <param name="Ages">Ages 0 … open_age, in units of the pack.</param>
/// <param name="SexRatioAtBirth">Males per female.</param>
/// <param name="Housing">How homes lead the projection, or null when pack.yaml says nothing of housing.</param>
public sealed record PackSettings(Convention Convention, YearRange Years, AgeAxis Ages, double SexRatioAtBirth, HousingSetting? Housing);
