using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Export;

/// <summary>What every output says of itself: run, dates, publishers' releases, licences, attribution, geography.</summary>
/// <param name="RunId">Run id of the release.</param>
/// <param name="Published">Day on which the release was made.</param>
/// <param name="CodeVersion">Version of the code.</param>
/// <param name="Sources">Dataset and publisher's release of the figures, in order.</param>
/// <param name="Licences">Licences that the publishers grant.</param>
/// <param name="Attribution">Lines to show with any figure.</param>
/// <param name="Geography">Which areas are meant.</param>
public sealed record Provenance(
    string RunId, DateOnly Published, string CodeVersion, IReadOnlyList<string> Sources, IReadOnlyList<string> Licences, IReadOnlyList<string> Attribution, string Geography)
{
    public const string Author = "PhiUnit";
    public const string Language = "en-GB";

    /// <summary>The terms of the licence that all inputs are under today.</summary>
    public const string OpenGovernmentLicence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    /// <summary>Reads the provenance of a release from its manifest.</summary>
    public static Provenance Of(string folder)
    {
        var manifest = ReleaseManifest.Read(folder);
        var contracts = ContractLibrary.Default.Contracts.ToDictionary(c => c.Name, StringComparer.Ordinal);
        return new(
            manifest.RunId,
            DateOnly.FromDateTime(manifest.Finished.UtcDateTime),
            manifest.CodeVersion,
            [.. manifest.Inputs.Select(i => $"{Title(i, contracts)}, {i.Release}").Distinct().Order(StringComparer.Ordinal)],
            [.. manifest.Inputs.Select(i => i.Licence).Distinct().Order(StringComparer.Ordinal)],
            [.. manifest.Attribution, .. manifest.Inputs.Select(i => contracts.GetValueOrDefault(i.Dataset)?.Attribution).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            GeographyVintage);
    }

    /// <summary>The authorities that figures are for: those after the last change that is known (Reference/Areas/changes.csv).</summary>
    public static string GeographyVintage => string.Create(CultureInfo.InvariantCulture,
        $"English local authorities as at {AreaChanges.All.Max(c => c.InForce):d MMMM yyyy} (GSS codes)");

    /// <summary>Day of the release as people write it.</summary>
    public string PublishedText => Published.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Name and value of everything, for a cover, a header or metadata of a file.</summary>
    public IEnumerable<(string Name, string Value)> Lines =>
    [
        ("run_id", RunId),
        ("published", Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("code_version", CodeVersion),
        ("geography", Geography),
        .. Licences.Select(l => ("licence", l)),
        .. Attribution.Select(a => ("attribution", a)),
        .. Sources.Select(s => ("source", s)),
    ];

    /// <summary>The same with one value for each name.</summary>
    public IEnumerable<(string Name, string Value)> ByName => Lines.GroupBy(l => l.Name).Select(g => (g.Key, string.Join("; ", g.Select(l => l.Value))));

    static string Title(ReleaseInput input, Dictionary<string, Contract> contracts) => contracts.GetValueOrDefault(input.Dataset)?.Title ?? input.Dataset;
}
