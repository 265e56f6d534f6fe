using PhiUnit.Data.Indicators;

namespace PhiUnit.Data.Reference;

/// <summary>The disclosure rule that an indicator's figures are published under (Reference/Indicators/disclosure.csv).</summary>
/// <param name="IndicatorId">Fingertips indicator number.</param>
/// <param name="Rule">Hospital episodes or deaths.</param>
/// <param name="IsStandardised">Whether its rate is standardised.</param>
/// <param name="Source">What it counts.</param>
sealed record IndicatorDisclosure(int IndicatorId, DisclosureRule Rule, bool IsStandardised, string Source)
{
    static readonly Lazy<Dictionary<int, IndicatorDisclosure>> Embedded = new(() => ReferenceTable.Rows("Indicators.disclosure.csv", csv => new IndicatorDisclosure(
            csv.GetField<int>("indicator_id"), csv["rule"] == "hes" ? DisclosureRule.HospitalEpisodes : DisclosureRule.Deaths, csv.GetField<bool>("standardised"), csv["source"]!))
        .ToDictionary(d => d.IndicatorId));

    /// <summary>The rule of an indicator; null where none is known.</summary>
    public static IndicatorDisclosure? Of(int indicator) => Embedded.Value.GetValueOrDefault(indicator);
}
