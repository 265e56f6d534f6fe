using System.Globalization;
using CsvHelper;
using PhiUnit.Data.Indicators;

namespace PhiUnit.Data.Reference;

/// <summary>The disclosure rule that an indicator's figures are published under (Reference/Indicators/disclosure.csv).</summary>
/// <param name="IndicatorId">Fingertips indicator number.</param>
/// <param name="Rule">Hospital episodes or deaths.</param>
/// <param name="IsStandardised">Whether its rate is standardised.</param>
/// <param name="Source">What it counts.</param>
sealed record IndicatorDisclosure(int IndicatorId, DisclosureRule Rule, bool IsStandardised, string Source)
{
    static readonly Lazy<Dictionary<int, IndicatorDisclosure>> Embedded = new(() =>
    {
        using var text = new StreamReader(typeof(IndicatorDisclosure).Assembly.GetManifestResourceStream("PhiUnit.Data.Reference.Indicators.disclosure.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new Dictionary<int, IndicatorDisclosure>();
        while (csv.Read())
        {
            var rule = csv["rule"] == "hes" ? DisclosureRule.HospitalEpisodes : DisclosureRule.Deaths;
            rows.Add(csv.GetField<int>("indicator_id"), new(csv.GetField<int>("indicator_id"), rule, csv.GetField<bool>("standardised"), csv["source"]!));
        }
        return rows;
    });

    /// <summary>The rule of an indicator; null where none is known.</summary>
    public static IndicatorDisclosure? Of(int indicator) => Embedded.Value.GetValueOrDefault(indicator);
}
