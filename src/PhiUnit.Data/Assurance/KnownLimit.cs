using System.Globalization;
using CsvHelper;

namespace PhiUnit.Data.Assurance;

/// <summary>Something that a release cannot say (Reference/Assurance/limits.csv).</summary>
/// <param name="Limit">What is missing or chosen.</param>
/// <param name="Consequence">What follows for who uses it.</param>
/// <param name="Source">Where more is said.</param>
public sealed record KnownLimit(string Limit, string Consequence, string Source)
{
    static readonly Lazy<IReadOnlyList<KnownLimit>> Embedded = new(() =>
    {
        using var text = new StreamReader(typeof(KnownLimit).Assembly.GetManifestResourceStream("PhiUnit.Data.Reference.Assurance.limits.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<Row>().Select(r => new KnownLimit(r.limit, r.consequence, r.source))];
    });

    public static IReadOnlyList<KnownLimit> All => Embedded.Value;

#pragma warning disable IDE1006 // named as the columns are
    sealed record Row(string limit, string consequence, string source);
#pragma warning restore IDE1006
}
