namespace PhiUnit.Data.Nightly;

/// <summary>What is kept: a release stays while any of these holds; the current one, the one before it, and those assured or approved always stay.</summary>
public sealed record RetentionSettings
{
    /// <summary>Newest releases.</summary>
    public int Releases { get; init; } = 14;

    /// <summary>Releases and reports of so many days.</summary>
    public int Days { get; init; } = 60;

    /// <summary>The last release of each of so many months.</summary>
    public int Months { get; init; } = 12;
}
