using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Households;

/// <summary>Household population, households and average household size (AHS) of one place, year and draw.</summary>
/// <param name="Population">People in households.</param>
/// <param name="RepresentedHouseholds">Households that representative rates imply: Σ rate × household population.</param>
public readonly record struct HouseholdSize(double Population, double RepresentedHouseholds)
{
    /// <summary>People per household by the representative rates.</summary>
    public double ByRates => Population / RepresentedHouseholds;

    /// <summary>People per household if the people live in this number of households.</summary>
    public double In(double households) => Population / households;

    /// <summary>Sums over sex and age, in ascending order.</summary>
    public static HouseholdSize Of(HouseholdRates rates, int year, ReadOnlySpan<double> people, int place, int draw = 0)
    {
        var shape = rates.Shape;
        double population = 0, households = 0;
        foreach (var sex in (ReadOnlySpan<Sex>)[Sex.Female, Sex.Male])
        {
            for (var age = 0; age < shape.Ages.Count; age++)
            {
                var cell = rates.Cell(year, place, sex, age);
                var inHouseholds = people[shape.Cell(place, sex, age, draw)] - rates.Communal[cell];
                population += inHouseholds;
                households += rates.RepresentativeRate[cell] * inHouseholds;
            }
        }
        return new(population, households);
    }

    /// <summary>The people of a place in communal establishments, and the households that they would represent.</summary>
    public static HouseholdSize Communal(HouseholdRates rates, int year, int place)
    {
        double people = 0, households = 0;
        var first = rates.Cell(year, place, Sex.Female, 0);
        for (var cell = first; cell < first + CohortShape.Sexes * rates.Shape.Ages.Count; cell++)
        {
            people += rates.Communal[cell];
            households += rates.RepresentativeRate[cell] * rates.Communal[cell];
        }
        return new(people, households);
    }

    /// <summary>These people without those.</summary>
    public static HouseholdSize operator -(HouseholdSize all, HouseholdSize some) =>
        new(all.Population - some.Population, all.RepresentedHouseholds - some.RepresentedHouseholds);
}
