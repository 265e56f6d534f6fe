using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Households;

/// <summary>What ties people to homes, for the base year and every year after it (year index 0 is the base year).</summary>
/// <remarks>Household population = people − communal population. All draws share these rates.</remarks>
public sealed class HouseholdRates(CohortShape shape, YearRange years)
{
    /// <summary>The same rates, with dwellings that can be changed without changing these.</summary>
    public HouseholdRates WithOwnDwellings()
    {
        var copy = new HouseholdRates(Shape, Years);
        RepresentativeRate.CopyTo(copy.RepresentativeRate, 0);
        Communal.CopyTo(copy.Communal, 0);
        OccupiedShare.CopyTo(copy.OccupiedShare, 0);
        Dwellings.CopyTo(copy.Dwellings, 0);
        return copy;
    }

    public CohortShape Shape { get; } = shape;
    public YearRange Years { get; } = years;

    /// <summary>Representative rate: household representatives per person in a household, [year][place][sex][age].</summary>
    public double[] RepresentativeRate { get; } = new double[(years.Steps + 1) * CellsPerYear(shape)];

    /// <summary>People in communal establishments, [year][place][sex][age].</summary>
    public double[] Communal { get; } = new double[(years.Steps + 1) * CellsPerYear(shape)];

    /// <summary>Dwellings on 30 June, [year][place].</summary>
    public double[] Dwellings { get; } = new double[(years.Steps + 1) * shape.Places];

    /// <summary>Households per dwelling (less than 1 by vacancies and second homes, more by sharing), [year][place].</summary>
    public double[] OccupiedShare { get; } = new double[(years.Steps + 1) * shape.Places];

    /// <summary>Households that the dwellings of a year hold.</summary>
    public double Households(int year, int place) => Dwellings[At(year, place)] * OccupiedShare[At(year, place)];

    /// <summary>Offset of [year][place] in the yearly arrays.</summary>
    public int At(int year, int place) => (year - Years.First) * Shape.Places + place;

    /// <summary>Offset of [year][place][sex][age] in the arrays by age.</summary>
    public int Cell(int year, int place, Sex sex, int age) =>
        ((year - Years.First) * Shape.Places + place) * CohortShape.Sexes * Shape.Ages.Count + (int)sex * Shape.Ages.Count + age;

    static int CellsPerYear(CohortShape shape) => shape.Places * CohortShape.Sexes * shape.Ages.Count;
}
