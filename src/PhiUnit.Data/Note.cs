using System.Globalization;

namespace PhiUnit.Data;

/// <summary>
/// One remark on a file: what was found, where, what was expected. A code that starts with <c>E_</c> refuses the file,
/// <c>Q_</c> holds rows back,
/// <c>N_</c> says what was changed on loading, <c>W_</c> is unlikely but loaded, <c>I_</c> is for information.
/// </summary>
/// <param name="Code">Reason code.</param>
/// <param name="File">File name, as it was given.</param>
/// <param name="Row">Physical line of a text file or row of a sheet, counted from 1; null when the remark is on the whole table.</param>
/// <param name="Column">Header of the column, or null.</param>
/// <param name="Found">What the file holds there.</param>
/// <param name="Expected">What the contract asks for.</param>
/// <param name="Message">The whole remark as one sentence, and what to do.</param>
public sealed record Note(string Code, string File, int? Row, string? Column, string? Found, string? Expected, string Message)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsError => Code.StartsWith("E_", StringComparison.Ordinal);

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsChange => Code.StartsWith("N_", StringComparison.Ordinal);

    /// <summary>The remark as a person reads it: place, found, expected, what to do.</summary>
    public override string ToString() => Message;

    /// <summary>Long cells are cut for printing, with their length.</summary>
    public static string Shown(string? text) => text switch
    {
        null or "" => "nothing (an empty cell)",
        { Length: > 80 } => string.Create(CultureInfo.InvariantCulture, $"'{text[..80]}…' ({text.Length} characters)"),
        _ when string.IsNullOrWhiteSpace(text) => "only spaces",
        _ => $"'{text}'",
    };
}
