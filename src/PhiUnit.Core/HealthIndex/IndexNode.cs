namespace PhiUnit.Core.HealthIndex;

/// <summary>One row of an index tree: an indicator, or a composite of the rows that name it as their parent.</summary>
public sealed record IndexNode
{
    public required IndexLevel Level { get; init; }

    /// <summary>Unique in the tree.</summary>
    public required string Code { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Code of the composite this row belongs to; null for the overall index only.</summary>
    public string? Parent { get; init; }

    /// <summary>1 or -1, applied after the transform; 1 for composites.</summary>
    public int Polarity { get; init; } = 1;

    /// <summary>Applied to raw values of an indicator; identity for composites.</summary>
    public Transform Transform { get; init; }

    /// <summary>Weight among the children of one parent, above 0; they are divided by their sum. Null for the overall index.</summary>
    public double? Weight { get; init; }
}
