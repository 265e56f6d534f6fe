namespace PhiUnit.Core.Projection;

/// <summary>Which women bear at the start of a step under <see cref="Convention.MidStep"/>; those at its end always include the second half of migration.</summary>
public enum WomenAtStart
{
    /// <summary>The start stock and the half of migration that comes then (United Nations, "even").</summary>
    WithFirstHalf,

    /// <summary>
    /// The start stock alone, so that births are fertility × the mean of the two mid-year populations (ONS national projections, found from
    /// their figures: docs/england-rerun.md).
    /// </summary>
    Stock,
}
