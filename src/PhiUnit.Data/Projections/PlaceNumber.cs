using System.Globalization;
using PhiUnit.Core;

namespace PhiUnit.Data.Projections;

/// <summary>A number for a place that its chances follow: the same in every run, whichever places are drawn beside it.</summary>
static class PlaceNumber
{
    /// <summary>Enough for the eight digits of a GSS code.</summary>
    const int DigitBits = 27;

    /// <summary>From the letter and the eight digits of the place's GSS code; different for different codes, and never 0.</summary>
    /// <exception cref="ArgumentException">The code is not a letter and eight digits.</exception>
    public static uint Of(Place place)
    {
        var code = place.Code;
        return code.Length == 9 && char.IsAsciiLetterUpper(code[0]) && uint.TryParse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? ((uint)(code[0] - 'A' + 1) << DigitBits) + digits
            : throw new ArgumentException($"Code '{code}' found; a letter and eight digits expected.", nameof(place));
    }
}
