using PhiUnit.Core.Numerics;
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

    /// <param name="rates">Rates and homes of the places that are led.</param>
    /// <param name="setting">How homes lead.</param>
    /// <param name="places">Which places of the projection these are, as indices; all in their order when left out.</param>
    public HousingLed(HouseholdRates rates, HousingSetting setting, IReadOnlyList<int>? places = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        _rates = rates;
        Places = places ?? [.. Enumerable.Range(0, rates.Shape.Places)];
        if (Places.Count != rates.Shape.Places)
            throw new ArgumentException($"{Places.Count} places found, {rates.Shape.Places} expected, one for each place of the rates.", nameof(places));
        _place = new(rates.Shape);
        _leads = [.. Enumerable.Range(0, rates.Shape.Places).Select(place => new PlaceLead(rates, setting, place, _place.Draws))];
        _years = new HousingYear[rates.Years.Steps * rates.Shape.Places * _place.Draws];
    }

    /// <summary>Places of the projection that are led, as indices.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>The figures of a place in the step that ends in a year.</summary>
    public HousingYear Of(int year, int place, int draw = 0) => _years[Index(year, place) + draw];

    /// <summary>Replaces the trend's migration and end population of a step by those that fit the homes of its last day.</summary>
    internal void Lead(int year, Convention convention, in Components components, Span<double> people)
    {
        var households = new double[_place.Draws];
        for (var place = 0; place < _leads.Length; place++)
        {
            Array.Fill(households, _rates.Households(year, place));
            _place.Take(Places[place], components, people);
            _leads[place].Lead(year, convention, households, _place.Components, _place.People, _years.AsSpan(Index(year, place), _place.Draws));
            _place.GiveBack(Places[place], components, people);
        }
    }

    /// <summary>People of each place of the projection that is led, NaN for the others.</summary>
    internal double[] Totals(CohortShape shape, ReadOnlySpan<double> people)
    {
        var totals = new double[shape.Places];
        var length = shape.Length / shape.Places;
        Array.Fill(totals, double.NaN);
        foreach (var place in Places) totals[place] = Ordered.Sum(people.Slice(place * length, length));
        return totals;
    }

    int Index(int year, int place) => ((year - _rates.Years.First - 1) * _rates.Shape.Places + place) * _place.Draws;
}
