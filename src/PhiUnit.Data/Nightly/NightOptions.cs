namespace PhiUnit.Data.Nightly;

/// <summary>How one run of the night is asked for.</summary>
public sealed record NightOptions
{
    /// <summary>Do every step, unchanged or not; a release that is there is made again and must come out the same.</summary>
    public bool Force { get; init; }

    /// <summary>The last step to do; all when left out.</summary>
    public string? Until { get; init; }

    /// <summary>Do nothing where the night has its release already.</summary>
    public bool IfDue { get; init; }
}
