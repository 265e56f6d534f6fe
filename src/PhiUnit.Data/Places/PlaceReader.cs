using PhiUnit.Data.Projections;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Places;

/// <summary>Reads a place, or a grouping of places added up, from a release.</summary>
public sealed class PlaceReader(Store release, string folder)
{
    /// <param name="nameOrCode">Name (any case) or code of a place or grouping.</param>
    /// <exception cref="NotFoundException">The release holds no such place.</exception>
    public PlaceReport Read(string nameOrCode)
    {
        var place = Find(nameOrCode);
        var codes = string.Join(", ", Members(place).Select(m => SqlText.Literal(m.Code)));
        var scenarios = release.Query("SELECT scenario, title, note FROM scenarios ORDER BY scenario <> 'trend', scenario",
            r => (Name: r.GetText(0), Title: r.GetText(1), Note: r.GetText(2)));
        return new(
            place,
            ReleaseManifest.Read(folder).RunId,
            [.. scenarios.Select(s => new PlaceScenario(s.Name, s.Title, s.Note, Population(s.Name, place.Code, codes), Components(s.Name, codes), Homes(s.Name, codes)))],
            Official(codes),
            Scores(place.Code),
            release.Query("SELECT dataset, release, file, sha256 FROM inputs ORDER BY dataset, release, file",
                r => new PlaceInput(r.GetText(0), r.GetText(1), r.GetText(2), r.GetText(3))))
        {
            Uncertainty = PlaceUncertaintyReader.Read(release, place.Code),
        };
    }

    /// <summary>The place, or null where the release does not hold it.</summary>
    public PlaceReport? TryRead(string code) => All().Any(p => p.Code == code) ? Read(code) : null;

    /// <summary>The places of a grouping, by code; a place is its own only one.</summary>
    public IReadOnlyList<NamedPlace> Members(NamedPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var members = release.Query("SELECT place, name FROM places WHERE member_of = $code ORDER BY place", r => new NamedPlace(r.GetText(0), r.GetText(1)), ("code", place.Code));
        return members.Count > 0 ? members : [place];
    }

    /// <summary>All places and groupings of the release.</summary>
    public IReadOnlyList<NamedPlace> All() =>
        release.Query("SELECT place, name FROM places ORDER BY name", r => new NamedPlace(r.GetText(0), r.GetText(1)));

    /// <summary>A place by name (any case) or code.</summary>
    /// <exception cref="NotFoundException">The release holds no such place.</exception>
    public NamedPlace Find(string nameOrCode) =>
        All().FirstOrDefault(p => string.Equals(p.Code, nameOrCode, StringComparison.OrdinalIgnoreCase)
            || string.Equals(p.Name, nameOrCode, StringComparison.OrdinalIgnoreCase))
        ?? throw new NotFoundException($"No place '{nameOrCode}' in this release; it holds {string.Join(", ", All().Select(p => $"{p.Name} ({p.Code})"))}.");

    List<PlacePopulation> Population(string scenario, string place, string codes)
    {
        var intervals = Intervals(scenario, place);
        var sums = string.Join(", ", BroadAge.All.Select(b => $"sum(value ORDER BY place, sex, age) FILTER (age BETWEEN {b.From} AND {b.To})"));
        return release.Query($"""
            SELECT year, sum(value ORDER BY place, sex, age), sum(value - here ORDER BY place, sex, age), {sums}
            FROM population JOIN (SELECT scenario, place, year, sex, age, value AS here FROM already_here WHERE quantile IS NULL) USING (scenario, place, year, sex, age)
            WHERE scenario = $scenario AND quantile IS NULL AND place IN ({codes}) GROUP BY year ORDER BY year
            """, r =>
            {
                var interval = intervals.GetValueOrDefault(r.GetInt(0));
                return new PlacePopulation(
                    r.GetInt(0), r.GetDouble(1), interval.Lower, interval.Upper, r.GetDouble(2), [.. BroadAge.All.Select((b, i) => new PlaceBand(b.Name, r.GetDouble(i + 3)))]);
            },
            ("scenario", scenario));
    }

    /// <summary>The 80 % interval of everyone by year; empty where no draws were made.</summary>
    Dictionary<int, (double? Lower, double? Upper)> Intervals(string scenario, string place) => release.Query("""
        SELECT year, max(value) FILTER (quantile = 0.1), max(value) FILTER (quantile = 0.9) FROM population_intervals
        WHERE scenario = $scenario AND place = $place AND sex = 'persons' AND band = $band GROUP BY year
        """, r => (Year: r.GetInt(0), Interval: (r.GetDoubleOrNull(1), r.GetDoubleOrNull(2))), ("scenario", scenario), ("place", place), ("band", BroadAge.AllAges))
        .ToDictionary(r => r.Year, r => r.Interval);

    List<PlaceComponent> Components(string scenario, string codes) => release.Query($"""
        SELECT year, component, sum(value ORDER BY place, sex, age) FROM components
        WHERE scenario = $scenario AND quantile IS NULL AND place IN ({codes}) GROUP BY year, component ORDER BY year, component
        """, r => new PlaceComponent(r.GetInt(0), r.GetText(1), r.GetDouble(2)), ("scenario", scenario));

    List<PlaceHomes> Homes(string scenario, string codes) => release.Query($"""
        SELECT d.year, sum(d.net_dwellings ORDER BY place), sum(d.dwellings ORDER BY place), sum(h.households ORDER BY place), any_value(d.basis)
        FROM dwellings d JOIN households h USING (scenario, place, year)
        WHERE scenario = $scenario AND d.quantile IS NULL AND h.quantile IS NULL AND place IN ({codes}) GROUP BY d.year ORDER BY d.year
        """, r => new PlaceHomes(r.GetInt(0), r.GetDoubleOrNull(1), r.GetDouble(2), r.GetDouble(3), r.GetText(4)), ("scenario", scenario));

    List<PlaceOfficial> Official(string codes) => release.Query($"""
        SELECT scenario, year, measure, sum(value ORDER BY place) FROM official_projections WHERE place IN ({codes})
        GROUP BY ALL ORDER BY scenario, measure, year
        """, r => new PlaceOfficial(r.GetText(0), r.GetInt(1), r.GetText(2), r.GetDouble(3)));

    List<PlaceScore> Scores(string code) => release.Query("""
        SELECT year, level, code, name, score, published, rank, coverage FROM index_scores WHERE area = $area AND quantile IS NULL
        ORDER BY year, list_position(['overall', 'domain', 'subdomain', 'indicator'], level), code
        """, r => new PlaceScore(r.GetInt(0), r.GetText(1), r.GetText(2), r.GetText(3), r.GetDouble(4), r.GetDoubleOrNull(5), r.GetIntOrNull(6), r.GetDoubleOrNull(7)), ("area", code));
}
