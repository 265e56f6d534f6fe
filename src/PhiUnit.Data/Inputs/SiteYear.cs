namespace PhiUnit.Data.Inputs;

/// <summary>Planned homes of one site of a loaded trajectory in the step that ends in a year.</summary>
/// <param name="Place">GSS code.</param>
/// <param name="Site">The council's reference of the site.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">Year in which the step ends.</param>
/// <param name="Planned">Net dwellings as planned; negative for demolition.</param>
/// <param name="Expected">Planned × probability; as planned where the council gives none.</param>
sealed record SiteYear(string Place, string Site, string Name, int Year, double Planned, double Expected);
