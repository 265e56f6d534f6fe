using PhiUnit.Benchmarks.Projection;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Households;

/// <summary>Made-up homes for somewhat more people than the trend has.</summary>
static class MadeUpHomes
{
    const double OccupiedShare = 0.96, MoreThanTrend = 1.03;

    public static HouseholdRates For(ProjectionInputs inputs)
    {
        var homes = new HouseholdRates(inputs.Shape, inputs.Years);
        var trend = CohortProjection.Run(inputs.Years, inputs.Start, inputs.Rates);
        for (var i = 0; i < homes.Communal.Length; i++)
        {
            var age = i % inputs.Shape.Ages.Count;
            homes.RepresentativeRate[i] = age < 16 ? 0 : Math.Min(0.9, 0.1 + 0.02 * (age - 16));
            homes.Communal[i] = 0.5;
        }
        Array.Fill(homes.OccupiedShare, OccupiedShare);
        for (var year = inputs.Years.First; year <= inputs.Years.Last; year++)
        {
            for (var place = 0; place < inputs.Shape.Places; place++)
            {
                var households = HouseholdSize.Of(homes, year, trend.Population(year), place).RepresentedHouseholds;
                homes.Dwellings[homes.At(year, place)] = MoreThanTrend * households / OccupiedShare;
            }
        }
        return homes;
    }
}
