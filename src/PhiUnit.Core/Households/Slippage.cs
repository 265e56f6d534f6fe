namespace PhiUnit.Core.Households;

/// <summary>Homes that come later than planned.</summary>
public static class Slippage
{
    /// <summary>
    /// Homes of period t counted in t + years; a fraction of a year shares them between the two periods around it. Demolitions (negative) slip
    /// as homes do. planned = counted + lost.
    /// </summary>
    /// <param name="planned">Net homes by period, in order.</param>
    /// <param name="years">Periods of delay, at least 0.</param>
    /// <param name="counted">Written: net homes by period after the delay; must not overlap <paramref name="planned"/>.</param>
    /// <returns>Net homes that slip past the last period.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative or no number.</exception>
    public static double Delay(ReadOnlySpan<double> planned, double years, Span<double> counted)
    {
        Numerics.Check.Length(planned, counted.Length);
        if (!(years >= 0) || double.IsPositiveInfinity(years)) throw new ArgumentOutOfRangeException(nameof(years), years, "A finite number of at least 0 expected.");
        counted.Clear();
        // Beyond the last period it makes no difference by how much.
        var whole = (int)Math.Min(Math.Floor(years), planned.Length);
        var later = Math.Min(years, planned.Length) - whole;
        double lost = 0;
        for (var t = 0; t < planned.Length; t++)
        {
            var shared = later * planned[t];
            lost += Put(counted, t + whole, planned[t] - shared) + Put(counted, t + whole + 1, shared);
        }
        return lost;
    }

    static double Put(Span<double> counted, int period, double homes)
    {
        if (period >= counted.Length) return homes;
        counted[period] += homes;
        return 0;
    }
}
