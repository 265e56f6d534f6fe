using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Inequality;

/// <summary>Something that a census counts by small area (Reference/Inequality/outcomes.csv).</summary>
/// <param name="Outcome">Its name in tables.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Counts">The category that is counted, as published.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Age">Age.</param>
/// <param name="Period">When it was counted.</param>
/// <param name="Source">Publisher, table, definition.</param>
sealed record SmallAreaOutcome(string Outcome, string Name, string Counts, string Sex, string Age, string Period, string Source)
{
    /// <summary>Year of the census that the residents of LSOAs of 2021 are from.</summary>
    public const int CensusYear = 2021;

    static readonly Lazy<IReadOnlyList<SmallAreaOutcome>> Embedded = new(() => ReferenceTable.Rows("Inequality.outcomes.csv",
        row => new SmallAreaOutcome(row["outcome"]!, row["name"]!, row["counts"]!, row["sex"]!, row["age"]!, row["period"]!, row["source"]!)));

    public static IReadOnlyList<SmallAreaOutcome> All => Embedded.Value;
}
