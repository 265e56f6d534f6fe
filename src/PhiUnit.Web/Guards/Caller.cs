using PhiUnit.Data.Answers;

namespace PhiUnit.Web.Guards;

/// <summary>Who asks.</summary>
/// <param name="Name">Name in the file of keys.</param>
/// <param name="Places">Codes of the places that it may see; null for all.</param>
sealed record Caller(string Name, IReadOnlySet<string>? Places)
{
    /// <summary>Anyone on this machine, where no keys are asked for.</summary>
    public static Caller Anyone { get; } = new("", null);

    /// <summary>A grouping can be seen where it is named itself, or all its places are.</summary>
    public bool MaySee(HeldPlace place) => Places is null || Places.Contains(place.Code) || (place.IsGrouping && place.Members.All(Places.Contains));

    /// <summary>What tells the answers that it gets from those of others.</summary>
    public string Scope => Places is null ? "" : string.Join(',', Places.Order(StringComparer.Ordinal));
}
