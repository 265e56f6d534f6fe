using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Projections;

/// <summary>A scenario that is ready to be drawn: nothing is read any more. In a closed system all its authorities are drawn together.</summary>
public sealed class ScenarioDraws
{
    readonly IReadOnlyList<int> _at;
    readonly double[] _start;
    readonly ProjectionRates _rates;
    readonly uint[] _placeNumbers;

    /// <param name="places">Places that are asked for.</param>
    /// <param name="system">All places that are drawn together.</param>
    /// <param name="years">Base year and last year.</param>
    /// <param name="start">People of the base year, [place of the system][sex][age].</param>
    /// <param name="rates">Central rates of the system.</param>
    internal ScenarioDraws(IReadOnlyList<Place> places, IReadOnlyList<Place> system, YearRange years, double[] start, ProjectionRates rates)
    {
        (Places, Years, _start, _rates) = (places, years, start, rates);
        _at = [.. places.Select(place => system.Index().First(p => p.Item.Code == place.Code).Index)];
        _placeNumbers = [.. system.Select(PlaceNumber.Of)];
    }

    /// <summary>Places that are asked for.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Base year and last year.</summary>
    public YearRange Years { get; }

    /// <summary>Homes that lead the places, or null.</summary>
    public HouseholdRates? Homes { get; init; }

    /// <summary>The age axis.</summary>
    public AgeAxis Ages => _rates.Shape.Ages;

    internal HousingSetting Housing { get; init; }

    /// <summary>A course of totals that the places are led along, as homes with a person each, or null; not where homes lead.</summary>
    internal HouseholdRates? Totals { get; init; }

    /// <summary>How far totals stray from their course.</summary>
    internal TotalErrors? TotalErrors { get; init; }

    /// <summary>What fits the central run to the national population, in every draw the same, [year][place of the system][sex][age]; empty for none.</summary>
    internal double[] Adjustment { get; init; } = [];

    /// <summary>Draws some of the places; on all processors, with the same bits on any number of them.</summary>
    /// <param name="setting">Number of draws, seed, and how far rates stray.</param>
    /// <param name="bands">Bands to keep people by.</param>
    /// <param name="places">Which of <see cref="Places"/>, as indices; all when left out.</param>
    /// <param name="earlier">Totals that are no longer needed and may be written over.</param>
    public DrawTotals Run(DrawSetting setting, IReadOnlyList<AgeBand> bands, IReadOnlyList<int>? places = null, DrawTotals? earlier = null) =>
        Run(setting, bands, TotalErrors, places, earlier);

    /// <summary>Draws all places, with totals that keep their course.</summary>
    internal DrawTotals RunOnCourse(DrawSetting setting, IReadOnlyList<AgeBand> bands) => Run(setting, bands, TotalErrors?.Silenced(), null, null);

    DrawTotals Run(DrawSetting setting, IReadOnlyList<AgeBand> bands, TotalErrors? errors, IReadOnlyList<int>? places, DrawTotals? earlier)
    {
        var run = new DrawProjection(Years, _start, _rates, _placeNumbers)
        {
            Homes = Homes ?? Totals,
            Housing = Housing,
            TotalErrors = errors,
            Adjustment = Adjustment,
            Keep = places is null ? _at : [.. places.Select(place => _at[place])],
        };
        return run.Run(setting, bands, Environment.ProcessorCount, earlier);
    }
}
