using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Backtest;

/// <summary>
/// What is published of all areas up to a year. A model is handed the history up to its origin (<see cref="Until"/>), which holds copies of nothing
/// later: a forecast cannot know its outcome.
/// </summary>
public sealed class History
{
    readonly double[] _totals;
    readonly Dictionary<Component, double[]> _components;

    /// <param name="areas">Areas, in array order.</param>
    /// <param name="years">First and last year.</param>
    /// <param name="totals">People on 30 June, [area][year], every year.</param>
    /// <param name="components">Components of the step that ends in a year, [area][year]; NaN where none is published.</param>
    /// <exception cref="ArgumentException">A length does not fit, or a total is not above 0.</exception>
    public History(IReadOnlyList<HistoryArea> areas, YearRange years, double[] totals, IReadOnlyDictionary<Component, double[]> components)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(components);
        (Areas, Years, _totals, _components) = (areas, years, totals, new(components));
        Check.Length(totals, areas.Count * Width);
        foreach (var values in _components.Values) Check.Length(values, areas.Count * Width);
        foreach (var total in totals)
        {
            if (!(total > 0)) throw new ArgumentException($"Total {total} found, more than 0 expected in every area and year.", nameof(totals));
        }
    }

    public IReadOnlyList<HistoryArea> Areas { get; }

    public YearRange Years { get; }

    /// <summary>The origin of a forecast from this history: its last year.</summary>
    public int Origin => Years.Last;

    /// <summary>People by sex and age, in ascending years.</summary>
    public IReadOnlyList<AgeStock> Stocks { get; init; } = [];

    /// <summary>National life tables, in ascending years; the last year of each is before the last of the history.</summary>
    public IReadOnlyList<LifeTable> LifeTables { get; init; } = [];

    /// <summary>Patterns by age that do not come from the figures.</summary>
    public AgePatterns? Patterns { get; init; }

    int Width => Years.Steps + 1;

    /// <summary>People of an area on 30 June.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not of this history.</exception>
    public double Total(int area, int year) => _totals[At(area, year)];

    /// <summary>People of all areas on 30 June.</summary>
    public double TotalOfAll(int year)
    {
        var sum = 0.0;
        for (var area = 0; area < Areas.Count; area++) sum += Total(area, year);
        return sum;
    }

    /// <summary>A component of the step that ends in a year, people; NaN where none is published.</summary>
    public double Of(Component component, int area, int year) => _components[component][At(area, year)];

    /// <summary>The newest years, at most so many, for which every area has all of these components, ascending.</summary>
    public int[] NewestYears(int count, params ReadOnlySpan<Component> components)
    {
        var years = new List<int>();
        for (var year = Years.Last; year > Years.First && years.Count < count; year--)
        {
            var whole = true;
            foreach (var component in components) whole &= _components.ContainsKey(component) && IsWhole(component, year);
            if (whole) years.Insert(0, year);
        }
        return [.. years];
    }

    /// <summary>People by sex and age of a year, or null.</summary>
    public AgeStock? StockOf(int year) => Stocks.FirstOrDefault(stock => stock.Year == year);

    /// <summary>What was published of years up to one, copied: nothing of a later year can be reached from it.</summary>
    public History Until(int year)
    {
        if (year < Years.First || year > Years.Last)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"A year from {Years.First} to {Years.Last} expected.");
        var known = Years with { Last = year };
        return new(Areas, known, Cut(_totals, known), _components.ToDictionary(c => c.Key, c => Cut(c.Value, known)))
        {
            Stocks = [.. Stocks.Where(stock => stock.Year <= year)],
            LifeTables = [.. LifeTables.Where(table => table.LastYear < year)],
            Patterns = Patterns,
        };
    }

    int At(int area, int year) => year >= Years.First && year <= Years.Last
        ? area * Width + year - Years.First
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"A year from {Years.First} to {Years.Last} expected.");

    bool IsWhole(Component component, int year)
    {
        for (var area = 0; area < Areas.Count; area++)
        {
            if (double.IsNaN(Of(component, area, year))) return false;
        }
        return true;
    }

    double[] Cut(double[] values, YearRange known)
    {
        var width = known.Steps + 1;
        var cut = new double[Areas.Count * width];
        for (var area = 0; area < Areas.Count; area++) values.AsSpan(area * Width, width).CopyTo(cut.AsSpan(area * width));
        return cut;
    }
}
