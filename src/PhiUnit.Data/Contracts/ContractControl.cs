namespace PhiUnit.Data.Contracts;

/// <summary>A total or identity that the figures must keep; the rule is code, its tolerance is data.</summary>
public sealed class ContractControl
{
    public ControlRule Rule { get; set; }

    /// <summary>Largest difference, in the unit of the figures.</summary>
    public decimal Tolerance { get; set; }

    /// <summary>Known and explained exceptions.</summary>
    public List<KnownDeparture> Exceptions { get; set; } = [];

    /// <summary>The tolerance for a place.</summary>
    public decimal For(string place) => Exceptions.FirstOrDefault(e => e.Covers(place))?.Tolerance ?? Tolerance;
}

/// <summary>The rules that a contract may ask for.</summary>
public enum ControlRule
{
    /// <summary>The total over all ages equals the sum of the ages: a row (SNPP) or a column (MYE2).</summary>
    AllAges,

    /// <summary>Start + births - deaths + net migration + other = end, in every row and year.</summary>
    ComponentsIdentity,

    /// <summary>Females and males add to the persons that stand beside them.</summary>
    Persons,

    /// <summary>The total column of a row equals the sum of its other figures.</summary>
    RowTotal,
    /// <summary>The same over all ages of a place and sex, where components stand by age at the end of the step.</summary>
    CohortIdentity,

    /// <summary>In less out equals the published net.</summary>
    NetMigration,
}
