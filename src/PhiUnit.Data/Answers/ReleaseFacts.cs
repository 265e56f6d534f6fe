using PhiUnit.Data.Projections;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Answers;

/// <summary>What a release holds, read once: what a question may name.</summary>
public sealed record ReleaseFacts
{
    public required string RunId { get; init; }

    /// <summary>When the release was made.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>The lines that whoever quotes a figure gives.</summary>
    public required IReadOnlyList<string> Attribution { get; init; }

    /// <summary>Licences of the files that it was made from.</summary>
    public required IReadOnlyList<string> Licences { get; init; }

    /// <summary>Datasets that it was made from, with the publisher's release.</summary>
    public required IReadOnlyList<(string Dataset, string Release)> Inputs { get; init; }

    /// <summary>Places and groupings by code, in order of their names.</summary>
    public required IReadOnlyDictionary<string, HeldPlace> Places { get; init; }

    /// <summary>Scenarios: the trend first, then by name.</summary>
    public required IReadOnlyList<HeldScenario> Scenarios { get; init; }

    /// <summary>First and last year, by table.</summary>
    public required IReadOnlyDictionary<string, (int First, int Last)> Years { get; init; }

    /// <summary>Tables of the release: one of an earlier build lacks those that were added since.</summary>
    public required IReadOnlySet<string> Tables { get; init; }

    /// <summary>Quantiles of the draws, ascending; empty where none were made.</summary>
    public required IReadOnlyList<double> Quantiles { get; init; }

    /// <summary>Scenarios whose homes can be changed.</summary>
    public required IReadOnlyList<string> WhatIf { get; init; }

    /// <summary>Levels of outlines that are held, and their vintage.</summary>
    public required IReadOnlyDictionary<string, int> Outlines { get; init; }

    public static ReleaseFacts Read(Store release, ReleaseManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(manifest);
        return new()
        {
            RunId = manifest.RunId,
            Published = manifest.Finished,
            Attribution = manifest.Attribution,
            Licences = [.. manifest.Inputs.Select(i => i.Licence).Distinct().Order(StringComparer.Ordinal)],
            Inputs = [.. manifest.Inputs.Select(i => (i.Dataset, i.Release)).Distinct().Order()],
            Places = ReadPlaces(release),
            Scenarios = release.Query("SELECT scenario, title, note FROM scenarios ORDER BY scenario <> 'trend', scenario", r => new HeldScenario(r.GetText(0), r.GetText(1), r.GetText(2))),
            Years = ReadYears(release),
            Tables = release.Query("SELECT table_name FROM duckdb_tables()", r => r.GetText(0)).ToHashSet(StringComparer.Ordinal),
            Quantiles = release.ReadDoubles("SELECT DISTINCT quantile FROM population_intervals ORDER BY quantile"),
            WhatIf = ReleasedScenario.Names(release),
            Outlines = BoundariesAnswer.Levels(release),
        };
    }

    static Dictionary<string, HeldPlace> ReadPlaces(Store release)
    {
        var rows = release.Query("SELECT place, name, member_of FROM places ORDER BY name, place", r => (Code: r.GetText(0), Name: r.GetText(1), MemberOf: r.GetTextOrNull(2)));
        var members = rows.Where(r => r.MemberOf is not null).ToLookup(r => r.MemberOf!, r => r.Code, StringComparer.Ordinal);
        return rows.ToDictionary(r => r.Code, r => new HeldPlace(r.Code, r.Name, [.. members[r.Code].Order(StringComparer.Ordinal)]), StringComparer.OrdinalIgnoreCase);
    }

    static Dictionary<string, (int, int)> ReadYears(Store release)
    {
        // A release of an earlier build has none of these.
        var later = !release.Has("inequality") ? "" : $"""
            UNION ALL SELECT 'deprivation', min(edition), max(edition) FROM deprivation
            UNION ALL SELECT 'inequality', min(year), max(year) FROM (SELECT {IndicatorsAnswer.YearOfPeriod} AS year FROM inequality)
            UNION ALL SELECT 'wards', min(people_year), max(people_year) FROM wards
            """;
        return release.Query($"""
            SELECT 'population', min(year), max(year) FROM population UNION ALL
            SELECT 'components', min(year), max(year) FROM components UNION ALL
            SELECT 'official', min(year), max(year) FROM official_projections UNION ALL
            SELECT 'index', min(year), max(year) FROM index_scores UNION ALL
            SELECT 'indicators', min(year), max(year) FROM (SELECT {IndicatorsAnswer.YearOfPeriod} AS year FROM indicators)
            {later}
            """, r => (Table: r.GetText(0), First: r.GetIntOrNull(1), Last: r.GetIntOrNull(2)))
            .Where(r => r.First is not null).ToDictionary(r => r.Table, r => (r.First!.Value, r.Last!.Value), StringComparer.Ordinal);
    }
}
