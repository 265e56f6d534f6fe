namespace PhiUnit.Core.Projection.Trend;

/// <summary>What was observed of a place, from which its level against the nation is taken.</summary>
public readonly record struct LocalObservation
{
    /// <summary>Births over the calibration step.</summary>
    public required double Births { get; init; }

    /// <summary>Deaths over the calibration step.</summary>
    public required double Deaths { get; init; }

    /// <summary>Arrivals from elsewhere in the country over the calibration step.</summary>
    public required double Arrivals { get; init; }

    /// <summary>Moves to elsewhere in the country over the calibration step.</summary>
    public required double Leavers { get; init; }

    /// <summary>Immigrants over the calibration step.</summary>
    public required double Immigrants { get; init; }

    /// <summary>Emigrants over the calibration step.</summary>
    public required double Emigrants { get; init; }

    /// <summary>People leaving for elsewhere in the country, per resident and year, pooled over the trend years.</summary>
    public required double InternalOutRate { get; init; }

    /// <summary>People arriving from elsewhere in the country, per resident of the rest of the country and year, pooled over the trend years.</summary>
    public required double InternalInRate { get; init; }

    /// <summary>Share of the country's immigrants, pooled over the trend years.</summary>
    public required double ImmigrationShare { get; init; }

    /// <summary>Share of the country's emigrants, pooled over the trend years.</summary>
    public required double EmigrationShare { get; init; }
}
