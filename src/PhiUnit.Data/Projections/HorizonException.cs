namespace PhiUnit.Data.Projections;

/// <summary>A projection was asked to a year that it cannot reach.</summary>
public sealed class HorizonException(int found, int first, int last)
    : Exception($"Last year: found {found}, expected {first} to {last} (the base year is {first - 1}; the national projection that is loaded ends in {last}).");
