using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Households;

/// <summary>
/// Leads a projection by homes (the GLA's flexible-area model and POPGROUP do the same; the gross flows in closed form are ours):
/// after each trend step the migration flows are scaled until the household population fits the households that the dwellings hold.
/// </summary>
/// <remarks>One instance leads one run: it keeps the first year's uplift and the figures of every year.</remarks>
public sealed class HousingLed
{
    readonly HouseholdRates _rates;
    readonly PlaceLead[] _leads;
    readonly HousingYear[] _years;
    readonly PaddedPlace _place;

    public HousingLed(HouseholdRates rates, HousingSetting setting)
    {
        ArgumentNullException.ThrowIfNull(rates);
        _rates = rates;
        _place = new(rates.Shape);
        _leads = [.. Enumerable.Range(0, rates.Shape.Places).Select(place => new PlaceLead(rates, setting, place, _place.Draws))];
        _years = new HousingYear[rates.Years.Steps * rates.Shape.Places * _place.Draws];
    }

    /// <summary>The figures of a place in the step that ends in a year.</summary>
    public HousingYear Of(int year, int place, int draw = 0) => _years[Index(year, place) + draw];

    /// <summary>Replaces the trend's migration and end population of a step by those that fit the homes of its last day.</summary>
    internal void Lead(int year, Convention convention, in Components components, Span<double> people)
    {
        var households = new double[_place.Draws];
        for (var place = 0; place < _leads.Length; place++)
        {
            Array.Fill(households, _rates.Households(year, place));
            _place.Take(place, components, people);
            _leads[place].Lead(year, convention, households, _place.Components, _place.People, _years.AsSpan(Index(year, place), _place.Draws));
            _place.GiveBack(place, components, people);
        }
    }

    int Index(int year, int place) => ((year - _rates.Years.First - 1) * _rates.Shape.Places + place) * _place.Draws;
}
