using System.Numerics.Tensors;
using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Projections;

/// <summary>The draws of a place, or of places added up draw by draw: people by sex and broad age, components, dwellings.</summary>
sealed class DrawnPlace(string code, YearRange years, int draws)
{
    static readonly Sex?[] Sexes = [null, Sex.Female, Sex.Male];
    static readonly BroadAge[] Bands = [.. BroadAge.All, .. BroadAge.Older, new(0, int.MaxValue, BroadAge.AllAges)];
    static readonly Component[] Components = Enum.GetValues<Component>();

    readonly double[] _people = new double[(years.Steps + 1) * Sexes.Length * Bands.Length * draws];
    readonly double[] _components = new double[years.Steps * Components.Length * draws];
    readonly double[] _dwellings = new double[(years.Steps + 1) * draws];

    IEnumerable<int> Years => Enumerable.Range(years.First, years.Steps + 1);

    /// <summary>Adds the draws of a place.</summary>
    /// <param name="totals">Draws; each of their bands lies within a broad age, and within or outside of each older one.</param>
    /// <param name="place">Which of their places.</param>
    public void Add(DrawTotals totals, int place) => Parallel.ForEach(Years, year =>
    {
        for (var band = 0; band < totals.Bands.Count; band++) AddPeople(year, totals.Bands[band], totals.Population(year, place, band));
        Add(_dwellings.AsSpan((year - years.First) * draws, draws), totals.Dwellings(year, place));
        if (year == years.First) return;
        for (var component = 0; component < Components.Length; component++) Add(Component(year, component), totals.Of(Components[component], year, place));
    });

    /// <summary>People by sex and broad age, as quantiles.</summary>
    public IReadOnlyList<PopulationInterval> PopulationIntervals() =>
    [
        .. (from year in Years from sex in Enumerable.Range(0, Sexes.Length) from band in Enumerable.Range(0, Bands.Length) select (year, sex, band))
            .AsParallel().AsOrdered().Select(r => new PopulationInterval(code, r.year, Sexes[r.sex], Bands[r.band].Name, DrawQuantiles.Of(People(r.year, r.sex, r.band)))),
    ];

    /// <summary>Components, as quantiles; one that is zero in all draws is left out.</summary>
    public IReadOnlyList<ComponentInterval> ComponentIntervals() =>
    [
        .. (from year in years.StepYears from component in Enumerable.Range(0, Components.Length) select (year, component))
            .AsParallel().AsOrdered().Where(r => Component(r.year, r.component).ContainsAnyExcept(0.0))
            .Select(r => new ComponentInterval(code, r.year, Components[r.component], DrawQuantiles.Of(Component(r.year, r.component)))),
    ];

    /// <summary>Dwellings and their net additions, as quantiles.</summary>
    public IReadOnlyList<DwellingsInterval> DwellingsIntervals() =>
        [.. Years.Select(year => new DwellingsInterval(code, year, DrawQuantiles.Of(_dwellings.AsSpan((year - years.First) * draws, draws)), Net(year)))];

    /// <summary>How long the figures of each broad age, and of all ages, can be used.</summary>
    public IEnumerable<ShelfLife> ShelfLives() => Enumerable.Range(0, Bands.Length).Select(band =>
    {
        var last = years.First;
        while (last < years.Last && IsNear(People(last + 1, 0, band))) last++;
        return new ShelfLife(code, Bands[band].Name, last, last == years.Last);
    });

    static bool IsNear(ReadOnlySpan<double> people)
    {
        var median = DrawQuantiles.Of(people)[DrawQuantiles.Probabilities.IndexOf(0.5)];
        var near = 0;
        foreach (var one in people) near += Math.Abs(one - median) <= ShelfLife.Within * median ? 1 : 0;
        return near >= ShelfLife.Share * people.Length;
    }

    /// <summary>Share of draws with more people than a threshold, by year.</summary>
    public IEnumerable<Chance> Chances(double threshold) => Years.Select(year =>
    {
        var above = 0;
        foreach (var one in People(year, 0, Bands.Length - 1)) above += one > threshold ? 1 : 0;
        return new Chance(code, year, threshold, above / (double)draws);
    });

    double[] Net(int year)
    {
        if (year == years.First) return [];
        var net = new double[draws];
        var now = (year - years.First) * draws;
        TensorPrimitives.Subtract(_dwellings.AsSpan(now, draws), _dwellings.AsSpan(now - draws, draws), net);
        return DrawQuantiles.Of(net);
    }

    /// <summary>To their sex and to both, to every band that holds them.</summary>
    void AddPeople(int year, AgeBand band, ReadOnlySpan<double> people)
    {
        foreach (var sex in (ReadOnlySpan<int>)[0, Array.IndexOf(Sexes, band.Sex)])
        {
            for (var broad = 0; broad < Bands.Length; broad++)
            {
                if (Bands[broad].Holds(band.From, band.To)) Add(People(year, sex, broad), people);
            }
        }
    }

    Span<double> People(int year, int sex, int band) => _people.AsSpan((((year - years.First) * Sexes.Length + sex) * Bands.Length + band) * draws, draws);

    Span<double> Component(int year, int component) => _components.AsSpan(((year - years.First - 1) * Components.Length + component) * draws, draws);

    static void Add(Span<double> sum, ReadOnlySpan<double> values) => TensorPrimitives.Add(sum, values, sum);
}
