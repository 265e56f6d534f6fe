using PhiUnit.Core.Households;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Uncertainty;

/// <summary>
/// A projection run many times, each time with rates and flows that stray from their central course. Draws are run in tiles that fit the
/// processor's cache: a place at a time, or all places of a closed system together. What a tile gives depends on no other tile, so that
/// any number of threads gives the same bits.
/// </summary>
/// <param name="years">Base year and last year.</param>
/// <param name="start">People at 30 June of the base year, [place][sex][age].</param>
/// <param name="rates">Central rates of every step, one draw, aged-on.</param>
/// <param name="placeNumbers">A number for each place that is the same in every run, not 0: its chances follow it.</param>
public sealed class DrawProjection(YearRange years, double[] start, ProjectionRates rates, uint[] placeNumbers)
{
    /// <summary>Draws of a tile of one place: its people and components stay in the second-level cache.</summary>
    const int DrawsOfPlace = 64;

    /// <summary>Draws of a tile of a closed system: its people stay in the last-level cache.</summary>
    const int DrawsOfSystem = 32;

    internal YearRange Years { get; } = years;
    internal double[] Start { get; } = start;
    internal ProjectionRates Rates { get; } = rates;
    internal uint[] PlaceNumbers { get; } = placeNumbers;

    /// <summary>Homes that lead the population, or null; not in a closed system.</summary>
    public HouseholdRates? Homes { get; init; }

    /// <summary>How homes lead.</summary>
    public HousingSetting Housing { get; init; }

    /// <summary>Where homes stand for a course of totals that the places are led along: how far totals stray from it, in place of homes and of people per household.</summary>
    public TotalErrors? TotalErrors { get; init; }

    /// <summary>
    /// People added to every draw at the end of each step, negative where taken away, [year][place][sex][age]: what fits the central run to a
    /// national population. Empty for none.
    /// </summary>
    public double[] Adjustment { get; init; } = [];

    /// <summary>Places whose draws are kept, as indices; all when left out. Others are drawn only where they are in one closed system with these.</summary>
    public IReadOnlyList<int>? Keep { get; init; }

    /// <summary>Runs the draws.</summary>
    /// <param name="setting">Number of draws, seed, and how far rates stray.</param>
    /// <param name="bands">Bands to keep people by; a cell may belong to one, several or none.</param>
    /// <param name="threads">Threads at most.</param>
    /// <param name="earlier">Totals that are no longer needed: where they are large enough they are written over, since a gigabyte is not asked for lightly.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, or rates are not central rates under aged-on.</exception>
    public DrawTotals Run(DrawSetting setting, IReadOnlyList<AgeBand> bands, int threads, DrawTotals? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(bands);
        CheckInputs(bands);
        var totals = new DrawTotals(Kept, Years, bands, setting.Draws, earlier);
        var tiles = Tiles(setting.Draws).ToArray();
        var next = -1;
        // One tile of room for each thread, whatever it runs in it.
        Parallel.For(0, Math.Min(threads, tiles.Length), new() { MaxDegreeOfParallelism = threads }, _ =>
        {
            DrawTile? tile = null;
            for (var i = Interlocked.Increment(ref next); i < tiles.Length; i = Interlocked.Increment(ref next))
            {
                if (tile is null || !tile.Fits(tiles[i])) tile = new(this, setting, tiles[i]);
                tile.Run(tiles[i], totals);
            }
        });
        return totals;
    }

    int[] Kept => Keep is null ? [.. Enumerable.Range(0, Rates.Shape.Places)] : [.. Keep];

    /// <summary>Every draw of every place that is kept, or of the whole system, exactly once, as tiles.</summary>
    IEnumerable<DrawTileRange> Tiles(int draws)
    {
        var (firstPlaces, together, width) = Rates.Pool is null ? (Kept, 1, DrawsOfPlace) : ([0], Rates.Shape.Places, DrawsOfSystem);
        for (var draw = 0; draw < draws; draw += width)
        {
            foreach (var place in firstPlaces)
                yield return new(place, together, draw, (Math.Min(width, draws - draw) + DrawLanes.Count - 1) / DrawLanes.Count * DrawLanes.Count);
        }
    }

    void CheckInputs(IReadOnlyList<AgeBand> bands)
    {
        var shape = Rates.Shape;
        Check.Length(Start, shape.Length);
        if (shape.Draws != 1 || Rates.Convention != Convention.AgedOn)
            throw new ArgumentException($"Rates of {shape.Draws} draws under {Rates.Convention} found; one draw under {Convention.AgedOn} expected.");
        if (Rates.Steps < Years.Steps) throw new ArgumentException($"Rates for {Rates.Steps} steps found, {Years.Steps} expected.");
        if (Rates.OriginDestination is not null) throw new ArgumentException("Origin-destination rates found; a migrant pool or none expected where draws are made.");
        if (PlaceNumbers.Length != shape.Places || PlaceNumbers.Contains(0u))
            throw new ArgumentException($"{PlaceNumbers.Length} place numbers found, {shape.Places} other than 0 expected.");
        if (Homes is not null && (Rates.Pool is not null || Homes.Years != Years || Homes.Shape != shape))
            throw new ArgumentException("Homes of other places or years, or in a closed system, found; homes of the same places and years expected.");
        if (TotalErrors is not null && (Homes is null || TotalErrors.Years < Years.Steps || TotalErrors.Kinds.Count != shape.Places))
            throw new ArgumentException($"Errors of totals of {TotalErrors.Kinds.Count} places and {TotalErrors.Years} years found; {shape.Places} and at least {Years.Steps} expected, and a course of totals.");
        Check.LengthOrEmpty(Adjustment, Years.Steps * shape.Length);
        if (Kept.Length == 0 || Kept.Distinct().Count() != Kept.Length || Kept.Any(place => place < 0 || place >= shape.Places))
            throw new ArgumentException($"Places {string.Join(", ", Kept)} to keep found; some of 0 to {shape.Places - 1}, each once, expected.");
        foreach (var band in bands)
        {
            if (band.From < 0 || band.To > shape.Ages.Open || band.From > band.To)
                throw new ArgumentException($"Band {band} found; ages from 0 to {shape.Ages.Open} expected.", nameof(bands));
        }
    }
}
