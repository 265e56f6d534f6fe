using PhiUnit.Core.Indicators;
using PhiUnit.Core;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Indicators;

/// <summary>Thresholds and conventions of published indicators (Reference/Indicators/parameters.csv), each with unit, period and source.</summary>
public sealed class IndicatorParameters
{
    static readonly Lazy<IndicatorParameters> Embedded = new(() => new(ReferenceTable.Assumptions("Indicators.parameters.csv")));

    readonly Dictionary<string, Assumption> _values;

    IndicatorParameters(IReadOnlyList<Assumption> rows) => (All, _values) = (rows, rows.ToDictionary(r => r.Name, StringComparer.Ordinal));

    public static IndicatorParameters Default => Embedded.Value;

    public IReadOnlyList<Assumption> All { get; }

    /// <summary>Events under which no directly standardised rate is shown.</summary>
    public double LeastEventsOfRate => this["dsr_least_events"];

    /// <summary>Persons; life expectancy is shown above it.</summary>
    public double PopulationAbove => this["life_expectancy_population_above"];

    /// <summary>Years; life expectancy with a wider interval is not shown.</summary>
    public double WidestInterval => this["life_expectancy_widest_interval"];

    /// <summary>Level of the interval that <see cref="WidestInterval"/> is about.</summary>
    public Confidence WidestIntervalConfidence => new(this["life_expectancy_widest_interval_confidence"]);

    /// <summary>Share of a band lived by those who die in it (Chiang's a).</summary>
    public double LivedShare(AgeBand band) => this[band.From == 0 ? "lived_share_from_birth" : "lived_share"];

    public double LeastQuantiles => this["sii_least_quantiles"];

    public double MostQuantiles => this["sii_most_quantiles"];

    /// <summary>Level of limits that are given with values.</summary>
    public Confidence InputLimits => new(this["input_limits_confidence"]);

    public int TrendPeriods => (int)this["trend_periods"];

    public Confidence TrendConfidence => new(this["trend_confidence"]);

    /// <summary>Standard errors between the limits given with the values of a trend.</summary>
    public double TrendIntervalWidth => this["trend_interval_width"];

    public HospitalEpisodeRule HospitalEpisodes => new(this["hes_suppress_to"], this["hes_round_to"]);

    public double LeastDeathsOfCrudeRate => this["deaths_crude_least"];

    public double LeastDeathsOfStandardisedRate => this["deaths_standardised_least"];

    public double LeastReliableDeaths => this["deaths_reliable_least"];

    double this[string name] => _values[name].Value;
}
