using System.Globalization;
using PhiUnit.Core.Indicators;
using PhiUnit.Data.Indicators;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Releases;

/// <summary>
/// Indicators as a release may show them (METHODS, Disclosure): what the publisher withheld stays withheld, small counts of hospital episodes and
/// rates from few deaths are withheld, and so is what a sum in the same table would give away.
/// </summary>
static class DisclosedIndicators
{
    const int Value = 0, Count = 5;
    const char Separator = '\u001F';

    /// <summary>Keys by which rows may add up to one another: sex, age, category.</summary>
    static readonly int[] Sums = [2, 3, 5];

    public static IReadOnlyList<PublishedIndicator> Of(IReadOnlyList<PublishedIndicator> published)
    {
        double[] counts = [.. published.Select(p => p.Figures[Count] ?? double.NaN)];
        var (own, withheld) = (published.Select(OwnReason).ToArray(), new bool[published.Count]);
        for (var i = 0; i < withheld.Length; i++) withheld[i] = own[i] is not null;
        SecondarySuppression.Complete(counts, [.. Lines(published, counts, withheld)], withheld);
        return [.. published.Select((p, i) => withheld[i]
            ? Withheld(p, own[i] ?? "[c] withheld: with the sum in this table it would give another cell away")
            : Shown(p))];
    }

    /// <summary>Why a row is withheld for itself; null where it is not.</summary>
    static string? OwnReason(PublishedIndicator row)
    {
        var rule = IndicatorDisclosure.Of(row.Id);
        if (row.Figures[Value] is null && row.Note is { } note && IsSuppression(note)) return $"[c] {note}";
        if (rule?.Rule != DisclosureRule.HospitalEpisodes || IsNational(row) || row.Figures[Count] is not { } count) return null;
        var episodes = IndicatorParameters.Default.HospitalEpisodes;
        return episodes.Suppresses(count) ? string.Create(CultureInfo.InvariantCulture, $"[c] count of 1 to {episodes.SuppressTo} withheld") : null;
    }

    static bool IsSuppression(string note) =>
        note.Contains("suppress", StringComparison.OrdinalIgnoreCase) || note.Contains("disclos", StringComparison.OrdinalIgnoreCase);

    static PublishedIndicator Withheld(PublishedIndicator row, string note) =>
        row with { Figures = [.. row.Figures.Select((f, i) => i <= Count ? null : f)], Note = note };

    static PublishedIndicator Shown(PublishedIndicator row)
    {
        if (IndicatorDisclosure.Of(row.Id) is not { } rule || row.Figures[Count] is not { } count || IsNational(row)) return row;
        return rule.Rule == DisclosureRule.HospitalEpisodes ? Rounded(row, count) : Deaths(row, count, rule.IsStandardised);
    }

    static PublishedIndicator Rounded(PublishedIndicator row, double count)
    {
        var episodes = IndicatorParameters.Default.HospitalEpisodes;
        return row with
        {
            Figures = [.. row.Figures.Select((f, i) => i == Count ? episodes.Shown(count) : f)],
            Note = Joined(row.Note, string.Create(CultureInfo.InvariantCulture, $"count rounded to {episodes.RoundTo}")),
        };
    }

    static PublishedIndicator Deaths(PublishedIndicator row, double count, bool standardised)
    {
        var parameters = IndicatorParameters.Default;
        var least = standardised ? parameters.LeastDeathsOfStandardisedRate : parameters.LeastDeathsOfCrudeRate;
        if (count < least)
        {
            return row with
            {
                Figures = [.. row.Figures.Select((f, i) => i < Count ? null : f)],
                Note = Joined(row.Note, string.Create(CultureInfo.InvariantCulture, $"[z] no {(standardised ? "standardised" : "crude")} rate from fewer than {least} deaths")),
            };
        }
        return count >= parameters.LeastReliableDeaths ? row
            : row with { Note = Joined(row.Note, string.Create(CultureInfo.InvariantCulture, $"[u] unreliable: fewer than {parameters.LeastReliableDeaths} deaths")) };
    }

    /// <summary>Rows that differ in one key only and of which one is the sum of the others; where a figure is withheld, that cannot be seen and is assumed of the sexes.</summary>
    static IEnumerable<int[]> Lines(IReadOnlyList<PublishedIndicator> rows, double[] counts, bool[] withheld) =>
        from key in Sums
        from line in Enumerable.Range(0, rows.Count).GroupBy(i => $"{rows[i].Id}{Separator}{string.Join(Separator, rows[i].Keys.Where((_, k) => k != key))}", StringComparer.Ordinal)
        let cells = line.ToArray()
        where cells.Length >= 3 && (key == Sums[0] && cells.Any(i => withheld[i]) || IsSum(cells, counts))
        select cells;

    static bool IsSum(int[] cells, double[] counts)
    {
        const double tolerance = 1e-9;
        var total = cells.Sum(i => counts[i]);
        return cells.Any(i => Math.Abs(2 * counts[i] - total) <= tolerance * total);
    }

    static bool IsNational(PublishedIndicator row) => row.Keys[1] == PlaceList.England;

    static string Joined(string? note, string more) => string.IsNullOrEmpty(note) ? more : $"{note}; {more}";
}
