namespace PhiUnit.Core;

/// <summary>Ages 0, 1, … up to an open age group: with <paramref name="Open"/> 90, index 90 is 90 and over.</summary>
/// <param name="Open">Lower bound of the open age group, in units of age (years, or five-year groups in a five-year pack); at least 1.</param>
public readonly record struct AgeAxis(int Open)
{
    /// <summary>Number of age groups, the open one included.</summary>
    public int Count => Open + 1;
}
