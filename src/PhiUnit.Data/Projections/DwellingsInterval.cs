namespace PhiUnit.Data.Projections;

/// <summary>Dwellings on 30 June and net additions over the step that ends then (empty in the base year), each as quantiles.</summary>
public sealed record DwellingsInterval(string Place, int Year, double[] Values, double[] Net);
