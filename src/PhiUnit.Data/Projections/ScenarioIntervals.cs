using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Projections;

/// <summary>
/// What the draws of a scenario came to, as quantiles: places by themselves, and groupings of them from sums that were made draw by draw
/// (quantiles of a sum are no sums of quantiles).
/// </summary>
public sealed class ScenarioIntervals
{
    /// <summary>Numbers kept of draws at a time, 1.5 GB of them: places beyond are drawn again for theirs, which gives the same draws.</summary>
    const long MostKept = 3L << 26;

    readonly List<AgeInterval> _bySingleAge = [];
    readonly List<PopulationInterval> _population = [];
    readonly List<ComponentInterval> _components = [];
    readonly List<DwellingsInterval> _dwellings = [];
    readonly List<ShelfLife> _shelfLives = [];
    readonly List<Chance> _chances = [];

    ScenarioIntervals(DrawSetting setting) => Setting = setting;

    /// <summary>Number of draws, seed, and how far rates strayed.</summary>
    public DrawSetting Setting { get; }

    /// <summary>People by single year of age and sex; empty where not asked for.</summary>
    public IReadOnlyList<AgeInterval> BySingleAge => _bySingleAge;

    /// <summary>People by broad and older age and sex, of places and groupings.</summary>
    public IReadOnlyList<PopulationInterval> Population => _population;

    /// <summary>Components of places and groupings.</summary>
    public IReadOnlyList<ComponentInterval> Components => _components;

    /// <summary>Dwellings of places and groupings; empty where homes do not lead.</summary>
    public IReadOnlyList<DwellingsInterval> Dwellings => _dwellings;

    /// <summary>How long figures can be used, of places and groupings.</summary>
    public IReadOnlyList<ShelfLife> ShelfLives => _shelfLives;

    /// <summary>Chances to pass the thresholds that are asked about (Reference/Places/thresholds.csv).</summary>
    public IReadOnlyList<Chance> Chances => _chances;

    /// <summary>Where the spread of totals comes from, of places and groupings.</summary>
    public IReadOnlyList<VarianceShare> VarianceShares { get; private set; } = [];

    /// <summary>Draws a scenario and reads the draws as quantiles.</summary>
    /// <param name="draws">The scenario.</param>
    /// <param name="request">Which intervals.</param>
    /// <param name="source">Where the draws are read from; null: they are made.</param>
    public static ScenarioIntervals Of(ScenarioDraws draws, IntervalRequest request, IDrawSource? source = null)
    {
        ArgumentNullException.ThrowIfNull(draws);
        ArgumentNullException.ThrowIfNull(request);
        var intervals = new ScenarioIntervals(request.Setting);
        var groupings = request.Groupings.Select(g => (Grouping: g, Drawn: new DrawnPlace(g.Code, draws.Years, request.Setting.Draws))).ToList();
        var bands = request.BySingleAge ? AgeBand.SingleYears(draws.Ages) : AgeBand.Groups(draws.Ages, BroadAge.Starts);
        var placesAtATime = (int)Math.Max(1, MostKept / ((long)(draws.Years.Steps + 1) * bands.Length * request.Setting.Draws));
        DrawTotals? totals = null;
        foreach (var some in Enumerable.Range(0, draws.Places.Count).Chunk(placesAtATime))
        {
            totals = source?.Read(draws, some, bands, request.Setting, totals) ?? draws.Run(request.Setting, bands, some, totals);
            for (var i = 0; i < some.Length; i++) intervals.Read(draws, totals, i, draws.Places[some[i]].Code, groupings);
            if (request.BySingleAge) intervals.ReadAges(totals, [.. some.Select(place => draws.Places[place].Code)]);
        }
        foreach (var (_, drawn) in groupings) intervals.Read(drawn, draws.Homes is not null);
        foreach (var (grouping, drawn) in groupings) intervals.ReadChances(grouping.Code, drawn);
        if (request.WithSources) intervals.VarianceShares = VarianceSplit.Of(draws, request.Setting, request.Groupings);
        return intervals;
    }

    void Read(ScenarioDraws draws, DrawTotals totals, int place, string code, List<(Grouping Grouping, DrawnPlace Drawn)> groupings)
    {
        var drawn = new DrawnPlace(code, totals.Years, totals.Draws);
        drawn.Add(totals, place);
        Read(drawn, draws.Homes is not null);
        ReadChances(code, drawn);
        foreach (var (_, together) in groupings.Where(g => g.Grouping.Members.Contains(code))) together.Add(totals, place);
    }

    void Read(DrawnPlace drawn, bool homesLead)
    {
        _population.AddRange(drawn.PopulationIntervals());
        _components.AddRange(drawn.ComponentIntervals());
        if (homesLead) _dwellings.AddRange(drawn.DwellingsIntervals());
        _shelfLives.AddRange(drawn.ShelfLives());
    }

    void ReadChances(string code, DrawnPlace drawn)
    {
        foreach (var threshold in Thresholds.All.Where(t => t.Place == code)) _chances.AddRange(drawn.Chances(threshold.Value));
    }

    void ReadAges(DrawTotals totals, string[] codes) => _bySingleAge.AddRange(
        (from place in Enumerable.Range(0, codes.Length)
         from year in Enumerable.Range(totals.Years.First, totals.Years.Steps + 1)
         from band in Enumerable.Range(0, totals.Bands.Count)
         select (place, year, band))
            .AsParallel().AsOrdered()
            .Select(r => new AgeInterval(codes[r.place], r.year, totals.Bands[r.band].Sex, totals.Bands[r.band].From, DrawQuantiles.Of(totals.Population(r.year, r.place, r.band)))));
}
