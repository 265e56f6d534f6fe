namespace PhiUnit.Data.Contracts;

/// <summary>Published spellings of sex. ONS codes: 1 male, 2 female.</summary>
public static class SexLabel
{
    /// <summary>female, male or persons; null for anything else.</summary>
    public static string? Parse(string text) => text.Trim().ToLowerInvariant() switch
    {
        "f" or "female" or "females" or "2" or "women" or "girls" => "female",
        "m" or "male" or "males" or "1" or "men" or "boys" => "male",
        "p" or "person" or "persons" or "people" or "all" or "both" or "both sexes" or "total" => "persons",
        _ => null,
    };

    public static bool IsNumber(string text) => text.Trim() is "1" or "2";
}
