using System.Globalization;
using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Reads a place pack from a release.</summary>
sealed class PlacePackReader(Store release, string folder, string? before)
{
    /// <summary>Mid-years of the pyramids in the strategy papers; of the last, the last year of the projection where it is earlier.</summary>
    static readonly int[] PyramidYears = [2023, 2033, 2043];

    /// <exception cref="NotFoundException">The release holds no such place.</exception>
    public PlacePack Read(string nameOrCode)
    {
        var reader = new PlaceReader(release, folder);
        var report = reader.Read(nameOrCode);
        var members = reader.Members(report.Place);
        var codes = string.Join(", ", members.Select(m => SqlText.Literal(m.Code)));
        var trend = report.Scenarios.FirstOrDefault(s => s.Homes[^1].Basis == "implied") ?? report.Scenarios[0];
        return new()
        {
            Report = report,
            Provenance = Provenance.Of(folder),
            Trend = trend,
            Plan = report.Scenarios.FirstOrDefault(s => s != trend && s.Homes[^1].Basis == "planned"),
            Drawn = Drawn(report.Place.Code),
            Pyramids = Pyramids(trend, codes),
            Older = Older(codes),
            Observed = Observed(codes, members.Count),
            Ranks = new PlaceRanks(release).Read(members),
            Inequality = new PlaceInequalityReader(release).Read(report.Place, members),
            Change = ReleaseChangeReader.Read(folder, before, report),
            Inputs = [.. report.Sources.Select(s => (s.Dataset, s.Release, s.File, s.Sha256))],
        };
    }

    Dictionary<(string, string, int), DrawnFigure> Drawn(string place) => release.Query("""
        SELECT scenario, band, year, list(value ORDER BY quantile) AS v, v[1], v[2], v[3], v[4], v[5], v[6], v[7] FROM population_intervals
        WHERE place = $place AND sex = 'persons' GROUP BY scenario, band, year HAVING count(*) = 7
        """, r => (Key: (r.GetText(0), r.GetText(1), r.GetInt(2)), Figure: new DrawnFigure(
            r.GetDouble(4), r.GetDouble(5), r.GetDouble(6), r.GetDouble(7), r.GetDouble(8), r.GetDouble(9), r.GetDouble(10))), ("place", place))
        .ToDictionary(r => r.Key, r => r.Figure);

    List<PyramidYear> Pyramids(PlaceScenario scenario, string codes)
    {
        var (first, last) = (scenario.Population[0].Year, scenario.Population[^1].Year);
        var people = release.Query($"""
            SELECT year, sex, age // {AgeGroup.Years} AS band, sum(value ORDER BY place, age) FROM population
            WHERE scenario = $scenario AND quantile IS NULL AND place IN ({codes}) GROUP BY year, sex, band
            """, r => (Key: (r.GetInt(0), r.GetText(1), r.GetInt(2)), Value: r.GetDouble(3)), ("scenario", scenario.Name)).ToDictionary(r => r.Key, r => r.Value);
        var bands = people.Keys.Max(k => k.Item3) + 1;
        double[] Of(int year, string sex) => [.. Enumerable.Range(0, bands).Select(b => people.GetValueOrDefault((year, sex, b)))];
        return [.. PyramidYears.Select(y => Math.Clamp(y, first, last)).Distinct().Select(y => new PyramidYear(y, Of(y, "female"), Of(y, "male")))];
    }

    Dictionary<(string, string, int), double> Older(string codes) => Projections.BroadAge.Older.SelectMany(band => release.Query(string.Create(CultureInfo.InvariantCulture, $"""
        SELECT scenario, year, sum(value ORDER BY place, sex, age) FROM population
        WHERE quantile IS NULL AND place IN ({codes}) AND age >= {band.From} GROUP BY scenario, year
        """), r => (Key: (r.GetText(0), band.Name, r.GetInt(1)), Value: r.GetDouble(2)))).ToDictionary(r => r.Key, r => r.Value);

    /// <summary>Sums over the places, for years in which all of them have the figure.</summary>
    Dictionary<(string, int), double> Observed(string codes, int places) => !release.Has("observed") ? [] : release.Query($"""
        SELECT measure, year, sum(value ORDER BY place) FROM observed WHERE place IN ({codes}) GROUP BY measure, year
        HAVING count(DISTINCT place) = {places.ToString(CultureInfo.InvariantCulture)}
        """, r => (Key: (r.GetText(0), r.GetInt(1)), Value: r.GetDouble(2))).ToDictionary(r => r.Key, r => r.Value);
}
