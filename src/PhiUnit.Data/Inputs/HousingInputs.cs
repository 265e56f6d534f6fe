using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Inputs;

/// <summary>What is published of homes and households, as rates: representative rates, communal population, dwellings, occupied share.</summary>
sealed class HousingInputs(Store store, IReadOnlyList<Place> places, Scenario scenario)
{
    readonly CleanColumns _clean = new(store);
    readonly string _list = PlaceList.Of(places);
    readonly string _order = PlaceList.Position(places);

    double[]? _recentAdditions;
    IReadOnlyList<SiteYear>? _trajectories;

    /// <summary>Base of the household projection that the rates come from.</summary>
    const int ProjectionBase = 2018;

    /// <summary>
    /// Rates for every year of a projection. Dwellings after the base year are left at zero: a scenario says how many there are.
    /// </summary>
    /// <param name="trend">The trend projection: the communal share of the old follows its people.</param>
    public HouseholdRates Rates(ProjectionResult trend)
    {
        var rates = new HouseholdRates(trend.Shape, trend.Years);
        var occupied = OccupiedShare();
        var dwellings = BaseDwellings(trend.Years.First);
        var communal = CommunalShare(trend.Years.First);
        var bands = RepresentativeBand.Read(_clean, places, ProjectionBase);
        for (var year = trend.Years.First; year <= trend.Years.Last; year++)
        {
            for (var place = 0; place < places.Count; place++)
            {
                rates.OccupiedShare[rates.At(year, place)] = occupied[place];
                FillCommunal(rates, trend, year, place, communal[place]);
                foreach (var band in bands) FillBand(rates, band, year, place, communal[place]);
            }
        }
        dwellings.CopyTo(rates.Dwellings, 0);
        return rates;
    }

    /// <summary>Net additional dwellings a year, the mean of the newest published years, [place].</summary>
    public double[] RecentAdditions() => _recentAdditions ??= ReadRecentAdditions();

    double[] ReadRecentAdditions()
    {
        var years = (int)scenario.Value("additions_years");
        return _clean.Exactly("net additional dwellings of the places (live table 122)", $"""
            SELECT avg(net_dwellings ORDER BY year) FROM (
              SELECT place, year, net_dwellings FROM merged.net_additional_dwellings WHERE place IN ({_list})
              QUALIFY row_number() OVER (PARTITION BY place ORDER BY year DESC) <= {years})
            GROUP BY place ORDER BY {_order}
            """, places.Count);
    }

    /// <summary>Sites of the loaded trajectories; places without one are absent.</summary>
    public IReadOnlyList<SiteYear> Trajectories() => _trajectories ??= store.Query($"""
        SELECT place, site_ref, site_name, year, net_dwellings, expected_dwellings FROM clean.housing_trajectory WHERE place IN ({_list})
        ORDER BY place, site_ref, year
        """, row => new SiteYear(row.GetText(0), row.GetText(1), row.GetText(2), row.GetInt(3), row.GetDouble(4), row.GetDouble(5)));

    /// <summary>
    /// Dwellings in the base year: the newest published stock, plus the published net additions since, plus the recent mean for a year
    /// not yet published. Stock of 31 March stands for 30 June, as a financial year counts in the step that ends in it.
    /// </summary>
    double[] BaseDwellings(int baseYear)
    {
        var recent = RecentAdditions();
        var stock = _clean.Exactly("dwelling stock of the places (live table 125)", $"""
            SELECT arg_max(dwellings, year) FROM merged.dwelling_stock WHERE place IN ({_list}) AND year <= {baseYear} GROUP BY place ORDER BY {_order}
            """, places.Count);
        var since = _clean.Exactly("dwelling stock of the places (live table 125)", $"""
            SELECT max(year)::DOUBLE FROM merged.dwelling_stock WHERE place IN ({_list}) AND year <= {baseYear} GROUP BY place ORDER BY {_order}
            """, places.Count);
        var additions = Additions();
        for (var place = 0; place < places.Count; place++)
        {
            for (var year = (int)since[place] + 1; year <= baseYear; year++) stock[place] += additions.GetValueOrDefault((places[place].Code, year), recent[place]);
        }
        return stock;
    }

    Dictionary<(string Place, int Year), double> Additions() => store.Query($"""
        SELECT place, year, net_dwellings FROM merged.net_additional_dwellings WHERE place IN ({_list})
        """, row => ((row.GetText(0), row.GetInt(1)), row.GetDouble(2))).ToDictionary(r => r.Item1, r => r.Item2);

    /// <summary>Census households per dwelling of the census year.</summary>
    double[] OccupiedShare()
    {
        var households = _clean.Exactly("Census 2021 households of the places", $"""
            SELECT households::DOUBLE FROM merged.census_households WHERE place IN ({_list}) AND year = 2021 ORDER BY {_order}
            """, places.Count);
        var dwellings = BaseDwellings(2021);
        return [.. households.Zip(dwellings, (h, d) => h / d)];
    }

    /// <summary>Share of residents who do not live in households: 1 − household population ÷ population, both of the 2018-based projections.</summary>
    double[] CommunalShare(int year)
    {
        var inHouseholds = _clean.Exactly("household population of the places (2018-based, table 426)", $"""
            SELECT population FROM merged.household_population
            WHERE base_year = {ProjectionBase} AND year = {year} AND place IN ({_list}) ORDER BY {_order}
            """, places.Count);
        var residents = _clean.Exactly("2018-based population projection of the places", $"""
            SELECT sum(population ORDER BY sex, age) FROM merged.snpp_population
            WHERE base_year = {ProjectionBase} AND year = {year} AND sex <> 'persons' AND place IN ({_list}) GROUP BY place ORDER BY {_order}
            """, places.Count);
        return [.. inHouseholds.Zip(residents, (h, r) => 1 - h / r)];
    }

    /// <summary>The number is held below an age, the share from it on; by age and sex the share is the same, for want of a published split.</summary>
    void FillCommunal(HouseholdRates rates, ProjectionResult trend, int year, int place, double share)
    {
        var heldBelow = (int)scenario.Value("communal_fixed_below_age");
        foreach (var sex in (ReadOnlySpan<Sex>)[Sex.Female, Sex.Male])
        {
            for (var age = 0; age < trend.Shape.Ages.Count; age++)
            {
                var people = trend.Population(age < heldBelow ? trend.Years.First : year)[trend.Shape.Cell(place, sex, age)];
                rates.Communal[rates.Cell(year, place, sex, age)] = share * people;
            }
        }
    }

    void FillBand(HouseholdRates rates, RepresentativeBand band, int year, int place, double communalShare)
    {
        // Published per resident; the rate is per person in a household.
        var rate = band.RateAt(year, place) / (1 - communalShare);
        var from = Math.Max(band.From, (int)scenario.Value("representative_from_age"));
        foreach (var sex in (ReadOnlySpan<Sex>)[Sex.Female, Sex.Male])
        {
            for (var age = from; age <= Math.Min(band.To, rates.Shape.Ages.Open); age++) rates.RepresentativeRate[rates.Cell(year, place, sex, age)] = rate;
        }
    }
}
