namespace PhiUnit.Data.Indicators;

/// <summary>What a number of a column may be.</summary>
/// <param name="Expected">In words, for messages.</param>
/// <param name="Holds">Whether a finite number will do.</param>
public sealed record NumberRule(string Expected, Func<double, bool> Holds)
{
    public static NumberRule Any { get; } = new("a number", _ => true);

    public static NumberRule NotNegative { get; } = new("0 or more", x => x >= 0);

    public static NumberRule Positive { get; } = new("more than 0", x => x > 0);

    public static NumberRule Share { get; } = new("a proportion from 0 to 1", x => x is >= 0 and <= 1);

    public static NumberRule WholePositive { get; } = new("a whole number of 1 or more", x => x >= 1 && x == Math.Floor(x) && x <= int.MaxValue);
}
