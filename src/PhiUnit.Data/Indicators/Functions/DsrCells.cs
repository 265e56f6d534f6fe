using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>One group of a table of directly standardised rates, bands in order of age.</summary>
/// <param name="First">[band]: the first row of each band.</param>
/// <param name="Populations">[band].</param>
/// <param name="Weights">[band].</param>
/// <param name="Counts">Per frequency of events: events per person, and people by band.</param>
/// <param name="Unlisted">Bands of a frequency that have no row.</param>
sealed record DsrCells(int[] First, double[] Populations, double[] Weights, IReadOnlyList<(double Frequency, double[] People)> Counts, int Unlisted)
{
    /// <summary>Rows of a group by band and frequency; a band twice, or with two populations, is a fault.</summary>
    public static DsrCells Of(IndicatorTable table, IndicatorGroup group, AgeBands bands, DsrFigures figures)
    {
        var byFrequency = group.Rows.GroupBy(r => figures.Frequencies?[r] ?? 1).OrderBy(g => g.Key).ToList();
        foreach (var frequency in byFrequency) RefuseTwice(table, bands, frequency);
        var firsts = group.Rows.GroupBy(r => bands[r]).ToDictionary(g => g.Key, g => g.First());
        var first = bands.Ordered([.. firsts.Values]);
        foreach (var row in group.Rows) CheckSame(table, figures, firsts[bands[row]], row);
        var position = first.Select((row, i) => (Band: bands[row], i)).ToDictionary(p => p.Band, p => p.i);
        var counts = byFrequency.Select(f => (f.Key, People(f, bands, figures, position))).ToList();
        return new(first, Array.ConvertAll(first, r => figures.Populations[r]), Array.ConvertAll(first, r => Weight(figures, bands, r)), counts,
            first.Length * byFrequency.Count - group.Rows.Count);
    }

    /// <summary>Rate per head, its variance, and events: Σ f rate, Σ f² variance, Σ f people over the frequencies f.</summary>
    public (double Rate, double Variance, double Events) Rate()
    {
        var (rate, variance, events) = (0.0, 0.0, 0.0);
        Span<double> rates = stackalloc double[1], variances = stackalloc double[1];
        foreach (var (frequency, people) in Counts)
        {
            DirectlyStandardisedRate.Compute(people, Populations, Weights, rates, variances);
            rate += frequency * rates[0];
            variance += frequency * frequency * variances[0];
            events += frequency * Core.Numerics.Ordered.Sum(people);
        }
        return (rate, variance, events);
    }

    static double Weight(DsrFigures figures, AgeBands bands, int row) =>
        figures.Weights?[row] ?? StandardPopulation.Europe2013.GetValueOrDefault(bands[row], double.NaN);

    static double[] People(IEnumerable<int> rows, AgeBands bands, DsrFigures figures, Dictionary<AgeBand, int> position)
    {
        var people = new double[position.Count];
        foreach (var row in rows) people[position[bands[row]]] = figures.Counts[row];
        return people;
    }

    static void RefuseTwice(IndicatorTable table, AgeBands bands, IEnumerable<int> rows)
    {
        foreach (var again in rows.GroupBy(r => bands[r]).SelectMany(g => g.Skip(1).Select(r => (g.Key, First: g.First(), Row: r))))
            table.Refuse("E_BAND_TWICE", again.Row, AgeBands.Column, FormattableString.Invariant($"{again.Key} again in the same group (line {table.Line(again.First)} has it)"), "every band once in a group");
    }

    static void CheckSame(IndicatorTable table, DsrFigures figures, int first, int row)
    {
        Check("population", figures.Populations);
        if (figures.Weights is { } weights) Check("std_population", weights);

        void Check(string column, double[] numbers)
        {
            // An empty cell is dealt with as missing.
            if (numbers[row] == numbers[first] || double.IsNaN(numbers[row]) || double.IsNaN(numbers[first])) return;
            table.Refuse("E_BANDS_DIFFER", row, column, numbers[row].ToString("R", CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{numbers[first]:R}, as for the same band in line {table.Line(first)}"));
        }
    }
}
