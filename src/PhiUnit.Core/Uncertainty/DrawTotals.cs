using System.Numerics.Tensors;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Uncertainty;

/// <summary>What is kept of the draws of a projection: people by age band, components and homes, place by place and year by year.</summary>
public sealed class DrawTotals
{
    static readonly int ComponentCount = Enum.GetValues<Component>().Length;

    readonly double[] _population;
    readonly double[] _components;
    readonly double[] _dwellings;

    /// <summary>Draws with those that fill up the last eight.</summary>
    readonly int _row;

    /// <summary>Where a place of the projection is kept.</summary>
    readonly Dictionary<int, int> _slots;

    /// <summary>Room for the draws of some places: that of an earlier run, emptied, where it is large enough.</summary>
    internal DrawTotals(IReadOnlyList<int> kept, YearRange years, IReadOnlyList<AgeBand> bands, int draws, DrawTotals? earlier)
    {
        (Years, Places, Bands, Draws) = (years, kept.Count, bands, draws);
        _row = (draws + DrawLanes.Count - 1) / DrawLanes.Count * DrawLanes.Count;
        _population = Emptied(earlier?._population, (years.Steps + 1) * Places * bands.Count * _row);
        _components = Emptied(earlier?._components, years.Steps * Places * ComponentCount * _row);
        _dwellings = Emptied(earlier?._dwellings, (years.Steps + 1) * Places * _row);
        _slots = kept.Index().ToDictionary(p => p.Item, p => p.Index);
    }

    static double[] Emptied(double[]? earlier, int length)
    {
        if (earlier is null || earlier.Length < length) return new double[length];
        Array.Clear(earlier, 0, length);
        return earlier;
    }

    public YearRange Years { get; }

    /// <summary>Number of places that are kept; they are counted in the order in which they were asked for.</summary>
    public int Places { get; }

    public int Draws { get; }

    /// <summary>Age bands that people are kept by.</summary>
    public IReadOnlyList<AgeBand> Bands { get; }

    /// <summary>People of a band on 30 June, [draw].</summary>
    public ReadOnlySpan<double> Population(int year, int place, int band) => PopulationOf(year, place, band, 0, Draws);

    /// <summary>A component of the step that ends in a year, over all ages and both sexes, people, [draw].</summary>
    public ReadOnlySpan<double> Of(Component component, int year, int place) => ComponentOf(component, year, place, 0, Draws);

    /// <summary>Dwellings on 30 June, [draw]; zero where homes do not lead.</summary>
    public ReadOnlySpan<double> Dwellings(int year, int place) => DwellingsOf(year, place, 0, Draws);

    /// <summary>People of some places and bands together, draw by draw.</summary>
    /// <param name="year">Year.</param>
    /// <param name="places">Places, as indices.</param>
    /// <param name="bands">Bands, as indices.</param>
    /// <param name="people">Written: [draw].</param>
    public void Sum(int year, IEnumerable<int> places, IReadOnlyCollection<int> bands, Span<double> people)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(bands);
        Check.Length(people, Draws);
        people.Clear();
        foreach (var place in places)
        {
            foreach (var band in bands) TensorPrimitives.Add(people, Population(year, place, band), people);
        }
    }

    /// <summary>Where a place of the projection is kept, or −1.</summary>
    internal int SlotOf(int place) => _slots.GetValueOrDefault(place, -1);

    /// <summary>Empty room for draws that were made elsewhere; places count from 0.</summary>
    /// <param name="years">Base year and last year.</param>
    /// <param name="places">Number of places.</param>
    /// <param name="bands">Age bands that people are kept by.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="earlier">Totals that are no longer needed and may be written over.</param>
    public static DrawTotals Room(YearRange years, int places, IReadOnlyList<AgeBand> bands, int draws, DrawTotals? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(bands);
        return new([.. Enumerable.Range(0, places)], years, bands, draws, earlier);
    }

    /// <summary>Room for people of a band in some draws, [draw].</summary>
    public Span<double> PopulationOf(int year, int place, int band, int draw, int draws) =>
        _population.AsSpan((((year - Years.First) * Places + place) * Bands.Count + band) * _row + draw, draws);

    /// <summary>Room for a component in some draws, people, [draw].</summary>
    public Span<double> ComponentOf(Component component, int year, int place, int draw, int draws) =>
        _components.AsSpan((((year - Years.First - 1) * Places + place) * ComponentCount + (int)component) * _row + draw, draws);

    internal ComponentTotals ComponentsOf(int year, int place, int draw, int draws) => new()
    {
        Births = ComponentOf(Component.Births, year, place, draw, draws),
        Deaths = ComponentOf(Component.Deaths, year, place, draw, draws),
        InternalIn = ComponentOf(Component.InternalIn, year, place, draw, draws),
        InternalOut = ComponentOf(Component.InternalOut, year, place, draw, draws),
        InternationalIn = ComponentOf(Component.InternationalIn, year, place, draw, draws),
        InternationalOut = ComponentOf(Component.InternationalOut, year, place, draw, draws),
        NetMigration = ComponentOf(Component.NetMigration, year, place, draw, draws),
        Clipped = ComponentOf(Component.Clipped, year, place, draw, draws),
    };

    /// <summary>Room for dwellings in some draws, [draw].</summary>
    public Span<double> DwellingsOf(int year, int place, int draw, int draws) =>
        _dwellings.AsSpan(((year - Years.First) * Places + place) * _row + draw, draws);
}
