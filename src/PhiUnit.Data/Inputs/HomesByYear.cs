using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Inputs;

/// <summary>
/// The homes of a housing-led scenario: a loaded trajectory where a place has one, otherwise its share of the scenario's homes; before the first and
/// after the last year of either, recent net additions go on. A share of the planned homes may be delivered, each site with its probability, and late.
/// </summary>
sealed class HomesByYear(HouseholdRates rates, IReadOnlyList<Place> places, Scenario scenario, HousingInputs inputs)
{
    readonly double _delivered = scenario.Find("homes_delivered_share") ?? 1;
    readonly double _slippage = scenario.Find("site_slippage_years") ?? 0;
    readonly bool _weighs = scenario.Find("site_probability") is not 0;
    readonly double[] _recent = inputs.RecentAdditions();

    /// <summary>Fills the dwellings of every year after the base year.</summary>
    /// <returns>The sites that were followed.</returns>
    public IReadOnlyList<SiteHomes> Fill()
    {
        var trajectories = (scenario.Find("follow_trajectories") is 0 ? [] : inputs.Trajectories()).ToLookup(s => s.Place, StringComparer.Ordinal);
        var followed = new List<SiteHomes>();
        for (var place = 0; place < places.Count; place++)
        {
            var own = trajectories[places[place].Code].ToList();
            var sites = own.GroupBy(s => (s.Site, s.Name)).Select(g => Site(places[place].Code, g.Key.Site, g.Key.Name, g)).ToList();
            Add(place, own.Count > 0 ? FromSites(place, own, sites) : FromShare(place));
            followed.AddRange(sites);
        }
        return followed;
    }

    SiteHomes Site(string place, string site, string name, IEnumerable<SiteYear> years)
    {
        var (planned, expected, counted) = (new double[rates.Years.Steps], new double[rates.Years.Steps], new double[rates.Years.Steps]);
        foreach (var y in years.Where(y => y.Year > rates.Years.First && y.Year <= rates.Years.Last))
        {
            var step = y.Year - rates.Years.First - 1;
            planned[step] += y.Planned;
            expected[step] += _delivered * (_weighs ? y.Expected : y.Planned);
        }
        var lost = Slippage.Delay(expected, _slippage, counted);
        return new(place, site, name, planned, counted, lost);
    }

    Func<int, double> FromSites(int place, List<SiteYear> own, List<SiteHomes> sites)
    {
        var (first, last) = (own.Min(s => s.Year), own.Max(s => s.Year) + (int)Math.Ceiling(_slippage));
        return year => year < first || year > last ? _recent[place] : sites.Sum(s => s.Counted[year - rates.Years.First - 1]);
    }

    Func<int, double> FromShare(int place)
    {
        var (homes, until, allRecent) = (scenario.Value("homes_per_year"), scenario.Value("homes_to_year"), _recent.Sum());
        return year => year <= until ? _delivered * homes * _recent[place] / allRecent : _recent[place];
    }

    void Add(int place, Func<int, double> homes)
    {
        foreach (var year in rates.Years.StepYears) rates.Dwellings[rates.At(year, place)] = rates.Dwellings[rates.At(year - 1, place)] + homes(year);
    }
}
