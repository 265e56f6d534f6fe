namespace PhiUnit.Core.HealthIndex;

/// <summary>The levels of a composite index, lowest first: a parent's level is always above its children's.</summary>
public enum IndexLevel
{
    Indicator,
    Subdomain,
    Domain,
    Overall,
}
