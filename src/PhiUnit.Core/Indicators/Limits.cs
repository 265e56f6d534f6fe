namespace PhiUnit.Core.Indicators;

/// <summary>Lower and upper confidence limit, in the unit of the estimate; both NaN where there are none.</summary>
public readonly record struct Limits(double Lower, double Upper)
{
    public static Limits None { get; } = new(double.NaN, double.NaN);

    /// <summary>Both limits times a factor; a negative one turns them round, so that lower stays lower.</summary>
    public Limits Times(double factor) => factor < 0 ? new(Upper * factor, Lower * factor) : new(Lower * factor, Upper * factor);

    /// <summary>1 ÷ each limit, lower first; for limits above 0.</summary>
    public Limits Inverse() => new(1 / Upper, 1 / Lower);

    public double Width => Upper - Lower;
}
