using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators;

/// <summary>Applies a disclosure rule to the results of a function (docs/indicator-statistics.md, "Disclosure").</summary>
static class Disclosure
{
    /// <summary>
    /// The count that values are computed from: rounded under the rule for hospital episodes, so that value × denominator does not give the
    /// count away; NaN when it is withheld.
    /// </summary>
    public static double Shown(IndicatorResult result, IndicatorOptions options) => options.Disclosure == DisclosureRule.HospitalEpisodes
        ? IndicatorParameters.Default.HospitalEpisodes.Shown(result.Count)
        : result.Count;

    public static void Apply(IndicatorTable table, IReadOnlyList<IndicatorResult> results, IIndicatorFunction function, IndicatorOptions options)
    {
        if (options.Disclosure == DisclosureRule.HospitalEpisodes) WithholdEpisodes(table, results);
        else if (options.Disclosure == DisclosureRule.Deaths) WithholdDeaths(results, function.IsStandardised(options));
    }

    static void WithholdEpisodes(IndicatorTable table, IReadOnlyList<IndicatorResult> results)
    {
        var rule = IndicatorParameters.Default.HospitalEpisodes;
        double[] counts = [.. results.Select(r => r.Count)];
        var withheld = Array.ConvertAll(counts, rule.Suppresses);
        SecondarySuppression.Complete(counts, PublishedSums.Lines(table, results), withheld);
        for (var i = 0; i < counts.Length; i++)
        {
            if (withheld[i])
            {
                results[i].Withhold(countToo: true);
                results[i].Note(rule.Suppresses(counts[i])
                    ? string.Create(CultureInfo.InvariantCulture, $"[c] count of 1 to {rule.SuppressTo} withheld")
                    : "[c] withheld: with the sum in this table it would give another cell away");
            }
            else if (counts[i] > 0)
            {
                results[i].Count = rule.Shown(counts[i]);
                results[i].Note(string.Create(CultureInfo.InvariantCulture, $"count rounded to {rule.RoundTo}"));
            }
        }
    }

    static void WithholdDeaths(IReadOnlyList<IndicatorResult> results, bool standardised)
    {
        var parameters = IndicatorParameters.Default;
        var least = standardised ? parameters.LeastDeathsOfStandardisedRate : parameters.LeastDeathsOfCrudeRate;
        foreach (var result in results)
        {
            if (result.Count < least)
            {
                result.Withhold(countToo: false);
                result.Note(string.Create(CultureInfo.InvariantCulture, $"[z] no {(standardised ? "standardised" : "crude")} rate from fewer than {least} deaths"));
            }
            else if (result.Count < parameters.LeastReliableDeaths)
                result.Note(string.Create(CultureInfo.InvariantCulture, $"[u] unreliable: fewer than {parameters.LeastReliableDeaths} deaths"));
        }
    }
}
