namespace PhiUnit.Core.Backtest;

/// <summary>
/// Which areas and origins weights and spreads are calibrated on, and which are held out: every second area in the order of codes, and every second pair of years. A
/// held-out case is of an area AND an origin that calibrated nothing; cases of one kind and not the other are in neither part.
/// </summary>
/// <remarks>
/// Pairs alternate, so that both parts hold the same eras. Windows of neighbouring origins overlap, so that a held-out origin tests other areas and other starts, not an unseen
/// era: what a calibration on the past alone would have come to is told by <see cref="RealTime"/>.
/// </remarks>
public sealed class Split
{
    readonly Func<int, int, bool> _calibrates;

    Split(Func<int, int, bool> calibrates, Func<int, bool> isHeldOutOrigin) => (_calibrates, IsHeldOutOrigin) = (calibrates, isHeldOutOrigin);

    /// <summary>The split of every report.</summary>
    public static Split Alternating { get; } = new((origin, _) => !IsHeldOutPair(origin), IsHeldOutPair);

    /// <summary>The same, with other origins held out: none of them calibrates.</summary>
    /// <param name="origins">Origins to hold out.</param>
    public static Split Holding(IReadOnlyCollection<int> origins) =>
        new((origin, _) => !IsHeldOutPair(origin) && !origins.Contains(origin), origins.Contains);

    /// <summary>Calibrated on outcomes up to a year, held out from that year on: what could have been known then.</summary>
    /// <param name="year">The year.</param>
    public static Split RealTime(int year) => new((origin, horizon) => origin + horizon <= year, origin => origin >= year);

    /// <summary>Whether cases of an origin are held out.</summary>
    public Func<int, bool> IsHeldOutOrigin { get; }

    /// <summary>Whether an area calibrates; the others are held out.</summary>
    public static bool IsCalibrationArea(int area) => area % 2 == 0;

    /// <summary>Whether a case calibrates.</summary>
    public bool Calibrates(int area, int origin, int horizon) => IsCalibrationArea(area) && _calibrates(origin, horizon);

    /// <summary>Whether a case is held out.</summary>
    public bool HoldsOut(int area, int origin) => !IsCalibrationArea(area) && IsHeldOutOrigin(origin);

    static bool IsHeldOutPair(int origin) => origin / 2 % 2 == 1;
}
