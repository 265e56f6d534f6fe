namespace PhiUnit.Data.Explanations;

/// <summary>Where a published value came from.</summary>
public sealed record Explanation
{
    public required string Place { get; init; }
    public required string PlaceName { get; init; }
    public required string Measure { get; init; }
    public required int Year { get; init; }

    /// <summary>Scenario, or edition of the Health Index.</summary>
    public required string Scenario { get; init; }

    public string? Sex { get; init; }
    public int? Age { get; init; }
    public required string RunId { get; init; }
    public required string CodeVersion { get; init; }

    /// <summary>As it is in the release.</summary>
    public required double Value { get; init; }

    /// <summary>As it is published.</summary>
    public required double ValueRounded { get; init; }

    public required string Unit { get; init; }

    /// <summary>How it comes about, in order; of a population start, what was added or taken away (signed), end.</summary>
    public required IReadOnlyList<ExplainedPart> Components { get; init; }

    public required IReadOnlyList<ExplainedAssumption> Assumptions { get; init; }
    public required IReadOnlyList<ExplainedInput> Inputs { get; init; }
    public required IReadOnlyList<ExplainedCheck> Checks { get; init; }
}

/// <summary>A part of a value, in its unit; signed as it adds.</summary>
public sealed record ExplainedPart(string Name, double Value);

/// <summary>A number that was assumed or taken from figures of the place.</summary>
public sealed record ExplainedAssumption(string? Place, string Name, double Value, string Unit, string Period, string Source);

/// <summary>A published file, what it was used for, and the rows about the place (lines of the file), where the workspace still holds it.</summary>
public sealed record ExplainedInput(string Dataset, string Role, string Release, string File, string Sha256, string Licence, int? FirstRow, int? LastRow, long? Rows);

/// <summary>A check that the release passed.</summary>
public sealed record ExplainedCheck(string Name, string Outcome, double Figure);
