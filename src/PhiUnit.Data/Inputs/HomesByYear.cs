using PhiUnit.Core;
using PhiUnit.Core.Households;

namespace PhiUnit.Data.Inputs;

/// <summary>
/// The homes of a housing-led scenario: a loaded trajectory where a place has one, otherwise its share of the scenario's homes; after the
/// last year of either, recent net additions go on. A share of the planned homes may be delivered.
/// </summary>
static class HomesByYear
{
    public static void Fill(HouseholdRates rates, IReadOnlyList<Place> places, Scenario scenario, HousingInputs inputs)
    {
        var recent = inputs.RecentAdditions();
        var trajectories = scenario.Find("follow_trajectories") is 0 ? new Dictionary<(int Year, string Place), double>() : inputs.Trajectories();
        var delivered = scenario.Find("homes_delivered_share") ?? 1;
        var (homes, until, allRecent) = (scenario.Value("homes_per_year"), scenario.Value("homes_to_year"), recent.Sum());
        for (var place = 0; place < places.Count; place++)
        {
            var own = trajectories.Keys.Where(k => k.Place == places[place].Code).Select(k => k.Year).ToHashSet();
            for (var year = rates.Years.First + 1; year <= rates.Years.Last; year++)
            {
                var planned = own.Count > 0
                    ? own.Contains(year) ? delivered * trajectories[(year, places[place].Code)] : recent[place]
                    : year <= until ? delivered * homes * recent[place] / allRecent : recent[place];
                rates.Dwellings[rates.At(year, place)] = rates.Dwellings[rates.At(year - 1, place)] + planned;
            }
        }
    }
}
