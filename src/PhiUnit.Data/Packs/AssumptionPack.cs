using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Packs;

/// <summary>An assumption pack as arrays: everything that a projection needs, brought by its user.</summary>
/// <param name="Settings">What holds for the whole pack.</param>
/// <param name="Places">Places, in the order of base.csv.</param>
/// <param name="Base">People at the start, [place][sex][age].</param>
/// <param name="Rates">Rates of every step.</param>
/// <param name="Households">Homes and representative rates, or null for a projection that homes do not lead.</param>
/// <param name="Notes">What the reader noticed and the projection does without.</param>
public sealed record AssumptionPack(
    PackSettings Settings, IReadOnlyList<Place> Places, double[] Base, ProjectionRates Rates, HouseholdRates? Households, IReadOnlyList<Note> Notes)
{
    /// <summary>Runs the projection; the second result tells what its homes came to, null without homes.</summary>
    public (ProjectionResult Result, HousingLed? Housing) Project()
    {
        var housing = Households is null ? null : new HousingLed(Households, Settings.Housing!.Value);
        return (CohortProjection.Run(Settings.Years, Base, Rates, housing), housing);
    }
}
