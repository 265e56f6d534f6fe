namespace PhiUnit.Data.Contracts;

/// <summary>The combinations of keys that must all be there.</summary>
public sealed class ContractGrid
{
    /// <summary>Roles of which every combination found must be complete.</summary>
    public List<string> Each { get; set; } = [];

    /// <summary>Both sexes must be there for each.</summary>
    public bool BothSexes { get; set; }

    /// <summary>Ages that each must have, such as <c>0-90</c>; -1 is birth.</summary>
    public string? Ages { get; set; }

    /// <summary>The places of the register that are marked as required come all or not at all.</summary>
    public bool RequiredPlaces { get; set; }
}
