using System.Text.RegularExpressions;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Inequality;

/// <summary>A deprivation decile as Fingertips labels it (Reference/Inequality/deciles.csv).</summary>
/// <param name="Label">The label without the edition in brackets.</param>
/// <param name="Quantiles">How many there are.</param>
/// <param name="Quantile">Which it is, 1 = most deprived.</param>
sealed partial record DeprivationDecile(string Label, int Quantiles, int Quantile)
{
    static readonly Lazy<Dictionary<string, DeprivationDecile>> Embedded = new(() => ReferenceTable.Rows("Inequality.deciles.csv",
        row => new DeprivationDecile(row["label"]!, row.GetField<int>("quantiles"), row.GetField<int>("quantile"))).ToDictionary(d => d.Label, StringComparer.OrdinalIgnoreCase));

    /// <summary>The decile that a category is; null for any other category.</summary>
    public static DeprivationDecile? Of(string category) => Embedded.Value.GetValueOrDefault(Brackets().Replace(category, ""));

    /// <summary>Year of the edition that a category type names, as in (IMD2019); null where it names none.</summary>
    public static int? EditionOf(string categoryType) => Edition().Match(categoryType) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\s*\([^()]*\)\s*$")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"IMD ?(\d{4})")]
    private static partial Regex Edition();
}
