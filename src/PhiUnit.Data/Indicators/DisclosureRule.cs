namespace PhiUnit.Data.Indicators;

/// <summary>Disclosure rules of published outputs (METHODS 8).</summary>
public enum DisclosureRule
{
    None,

    /// <summary>Counts of hospital episodes: 1 to 7 withheld, others rounded to 5.</summary>
    HospitalEpisodes,

    /// <summary>Deaths: no crude rate under 3, no standardised rate under 10, marked under 20.</summary>
    Deaths,
}
