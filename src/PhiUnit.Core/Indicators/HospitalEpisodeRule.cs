namespace PhiUnit.Core.Indicators;

/// <summary>
/// Disclosure rule for counts of hospital episodes below national level (NHS England, HES analysis guide): small counts are withheld, 0
/// stays, the others are rounded.
/// </summary>
/// <param name="SuppressTo">Largest count withheld: 7.</param>
/// <param name="RoundTo">Multiple that shown counts are rounded to: 5.</param>
public readonly record struct HospitalEpisodeRule(double SuppressTo, double RoundTo)
{
    /// <summary>Whether a count is withheld: above 0, and no more than the largest withheld when rounded to whole events.</summary>
    public bool Suppresses(double count) => count > 0 && count < SuppressTo + 1;

    /// <summary>The count as shown, nearest multiple, halves up; NaN when it is withheld.</summary>
    public double Shown(double count) => Suppresses(count) ? double.NaN : Math.Floor(count / RoundTo + 0.5) * RoundTo;
}
