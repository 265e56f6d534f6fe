namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Five-year age groups of a pyramid, the last one open.</summary>
static class AgeGroup
{
    public const int Years = 5;

    /// <param name="group">From 0.</param>
    /// <param name="count">Number of groups.</param>
    public static string Name(int group, int count) =>
        FormattableString.Invariant(group == count - 1 ? (FormattableString)$"{group * Years}+" : $"{group * Years}-{group * Years + Years - 1}");
}
