namespace PhiUnit.Core;

/// <summary>Years of a projection: the stock at 30 June of <paramref name="First"/> is given, the last step ends at 30 June of <paramref name="Last"/>.</summary>
public readonly record struct YearRange(int First, int Last)
{
    /// <summary>Number of one-year steps.</summary>
    public int Steps => Last - First;

    /// <summary>The years in which the steps end: First + 1 … Last.</summary>
    public IEnumerable<int> StepYears => Enumerable.Range(First + 1, Math.Max(0, Steps));
}
