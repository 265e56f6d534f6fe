namespace PhiUnit.Core.Projection;

/// <summary>What of a closed system is held to the national projection.</summary>
/// <param name="Components">Births, deaths, immigrants, emigrants and moves to and from the rest of the country.</param>
/// <param name="Population">People by sex and age; the difference is the component <see cref="Component.Adjustment"/>.</param>
public readonly record struct ConstraintSetting(bool Components, bool Population);
