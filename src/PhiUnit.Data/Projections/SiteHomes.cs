namespace PhiUnit.Data.Projections;

/// <summary>Homes of one site of a trajectory over a projection; net dwellings by step, [step].</summary>
/// <param name="Place">GSS code.</param>
/// <param name="Site">The council's reference of the site.</param>
/// <param name="Name">Its name.</param>
/// <param name="Planned">As planned.</param>
/// <param name="Counted">As the scenario counts them: probability, share delivered, slippage.</param>
/// <param name="Lost">Net dwellings planned within the projection that slip past its last year, after probability and share delivered.</param>
public sealed record SiteHomes(string Place, string Site, string Name, double[] Planned, double[] Counted, double Lost);
