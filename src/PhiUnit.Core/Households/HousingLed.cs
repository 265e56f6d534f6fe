using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Households;

/// <summary>
/// Leads a projection by homes (the GLA's flexible-area model and POPGROUP do the same; the gross flows in closed form are ours):
/// after each trend step the migration flows are scaled until the household population fits the households that the dwellings hold.
/// </summary>
/// <remarks>One instance leads one run: it keeps the first year's uplift and the figures of every year.</remarks>
public sealed class HousingLed(HouseholdRates rates, HousingSetting setting)
{
    /// <summary>People; the loop ends when a round moves the population of the place by less.</summary>
    const double Tolerance = 0.01;

    const int MostIterations = 200;

    readonly double[] _uplift = new double[rates.Shape.Places * rates.Shape.Draws];
    readonly HousingYear[] _years = new HousingYear[rates.Years.Steps * rates.Shape.Places * rates.Shape.Draws];
    readonly PlaceFlows _flows = new(rates.Shape);

    /// <summary>The figures of a place in the step that ends in a year.</summary>
    public HousingYear Of(int year, int place, int draw = 0) => _years[Index(year, place, draw)];

    /// <summary>Replaces the trend's migration and end population of a step by those that fit the homes of its last day.</summary>
    internal void Lead(int year, Convention convention, in Components components, Span<double> people)
    {
        for (var place = 0; place < rates.Shape.Places; place++)
        {
            for (var draw = 0; draw < rates.Shape.Draws; draw++)
            {
                _flows.Take(convention, components, people, place, draw);
                LeadPlace(year, place, draw, components, people);
            }
        }
    }

    void LeadPlace(int year, int place, int draw, in Components components, Span<double> people)
    {
        var households = rates.Households(year, place);
        var communal = HouseholdSize.Communal(rates, year, place);
        var size = HouseholdSize.Of(rates, year, people, place, draw);
        var sizeOfTrend = size.In(households);
        var uplift = Uplift(year, place, draw, sizeOfTrend - size.ByRates);

        double population, previous = double.NaN, sizeApplied;
        var iterations = 0;
        do
        {
            var sizeByRates = size.ByRates + uplift;
            sizeApplied = sizeByRates + setting.Alpha * (sizeOfTrend - sizeByRates);
            population = households * sizeApplied + communal;
            _flows.Reach(population, components, people);
            size = HouseholdSize.Of(rates, year, people, place, draw);
            var settled = Math.Abs(population - previous) < Tolerance;
            previous = population;
            iterations++;
            if (settled) break;
        }
        while (setting.Loop && iterations < MostIterations);

        _years[Index(year, place, draw)] = new(households, sizeApplied, size.ByRates, sizeOfTrend, iterations);
    }

    double Uplift(int year, int place, int draw, double difference)
    {
        ref var uplift = ref _uplift[place * rates.Shape.Draws + draw];
        if (setting.Uplift && year == rates.Years.First + 1) uplift = difference;
        return uplift;
    }

    int Index(int year, int place, int draw) =>
        ((year - rates.Years.First - 1) * rates.Shape.Places + place) * rates.Shape.Draws + draw;
}
