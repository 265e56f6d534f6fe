using PhiUnit.Core;

namespace PhiUnit.Data.Projections;

/// <summary>A figure of a re-run beside the published one.</summary>
/// <param name="Year">Mid-year of a stock; for births and deaths the mid-year in which the step ends.</param>
/// <param name="Sex">Sex, or null for both together.</param>
/// <param name="Age">Published age (105: 105 to 109; 110: 110 and over), or null for all ages together.</param>
/// <param name="Rerun">People.</param>
/// <param name="Published">People, rounded to whole persons by the publisher.</param>
public readonly record struct RerunDifference(int Year, Sex? Sex, int? Age, double Rerun, double Published)
{
    /// <summary>Re-run less published, in people.</summary>
    public double People => Rerun - Published;

    /// <summary>|re-run − published| ÷ published; infinite or NaN where nobody is published.</summary>
    public double Relative => Math.Abs(People) / Published;
}
