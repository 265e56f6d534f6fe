using System.Text.RegularExpressions;

namespace PhiUnit.Data.Contracts;

/// <summary>Places whose published figures are known to miss an identity by more.</summary>
public sealed class KnownDeparture
{
    /// <summary>Pattern of the place codes.</summary>
    public string Place { get; set; } = "";

    public decimal Tolerance { get; set; }

    public string Why { get; set; } = "";

    public bool Covers(string place) => Regex.IsMatch(place, Place, RegexOptions.CultureInvariant);
}
