using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>
/// Our trend engine from what was known at the origin: local levels against the country, in-moves on the rest of the country, the aged-on step. The national
/// projection of the time is not held and is stood in for by <see cref="KnownNation"/>; ages of migrants are modelled until two estimates by age running are held.
/// </summary>
/// <param name="years">Number of newest years that migration levels are pooled over.</param>
/// <param name="fitGrowth">Whether migration levels are fitted to the growth of the totals.</param>
/// <param name="draws">How intervals are drawn, or null for none.</param>
public sealed class Trend(int years, bool fitGrowth = false, DrawSetting? draws = null) : ISampledModel
{
    public string Name => fitGrowth ? "trend_fitted" : "trend";
    public ModelRole Role => ModelRole.Ours;

    public Forecast? Project(History known, int steps)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Inputs(known, steps)?.Run(new(known.Origin, known.Origin + steps));
    }

    public double[][][]? Sample(History known, int steps)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (draws is null || Inputs(known, steps) is not { } inputs) return null;
        var span = new YearRange(known.Origin, known.Origin + steps);
        var run = new DrawProjection(span, inputs.Start, inputs.Rates, [.. known.Areas.Select(area => area.Number)]);
        var totals = run.Run(draws, AgeBand.Groups(inputs.Rates.Shape.Ages, [0]), Environment.ProcessorCount);
        return [.. span.StepYears.Select(year => known.Areas.Select((_, area) => Ascending(totals, year, area)).ToArray())];
    }

    static double[] Ascending(DrawTotals totals, int year, int area)
    {
        var people = new double[totals.Draws];
        totals.Sum(year, [area], [0, 1], people);
        Array.Sort(people);
        return people;
    }

    /// <summary>People and rates of the engine at the last year of a history, or null where it does not hold what the engine needs.</summary>
    public CohortInputs? Inputs(History known, int steps)
    {
        ArgumentNullException.ThrowIfNull(known);
        var pooled = known.NewestYears(years, LocalRecord.Needed);
        if (pooled.Length < years || known.StockOf(known.Origin) is not { } start || known.LifeTables.Count == 0 || known.Patterns is null) return null;
        var span = new YearRange(known.Origin, known.Origin + steps);
        var national = KnownNation.Of(known, span, pooled, improves: true);
        var shape = new CohortShape(known.Areas.Count, national.Shape.Ages);
        var observed = LocalRecord.Of(known, pooled, fitGrowth);
        var before = Before(known, start);
        var step = new CalibrationStep(shape, national, known.Origin, before, observed);
        var mobility = known.StockOf(known.Origin - 1) is null ? LocalMobility.National(shape, national) : LocalMobility.FromResiduals(step, start.People);
        var levels = Calibration.Levels(step, mobility, before, observed);
        var fertility = LevelPrior.Of([.. observed.Select(o => o.Births)], step.ExpectedBirths);
        var mortality = LevelPrior.Of([.. observed.Select(o => o.Deaths)], step.ExpectedDeaths);
        for (var area = 0; area < levels.Length; area++)
        {
            levels[area] = levels[area] with
            {
                Fertility = fertility.Shrink(levels[area].Fertility, step.ExpectedBirths[area]),
                Mortality = mortality.Shrink(levels[area].Mortality, step.ExpectedDeaths[area]),
            };
        }
        return new(start.People, TrendRates.Build(shape, span, national, levels, mobility));
    }

    /// <summary>People a year before the origin, on the totals of that year: those of the origin's ages where none are held.</summary>
    internal static double[] Before(History known, AgeStock start)
    {
        var people = (known.StockOf(known.Origin - 1) ?? start).People.ToArray();
        var totals = AreaTotals.Of(people, known.Areas.Count);
        var length = people.Length / totals.Length;
        for (var i = 0; i < people.Length; i++) people[i] *= known.Total(i / length, known.Origin - 1) / totals[i / length];
        return people;
    }
}
