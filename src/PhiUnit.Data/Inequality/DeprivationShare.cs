using PhiUnit.Core.Numerics;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Inequality;

/// <summary>How much of an area lies in a national quantile of deprivation.</summary>
/// <param name="Area">The area.</param>
/// <param name="Quantiles">5 or 10.</param>
/// <param name="Quantile">1 = most deprived.</param>
/// <param name="Band">Ages of the residents.</param>
/// <param name="SmallAreas">LSOAs of the area in the quantile.</param>
/// <param name="SmallAreaShare">Their share of its LSOAs.</param>
/// <param name="People">Residents; null where they are not held for every LSOA of the area.</param>
/// <param name="PeopleShare">Their share of the area's residents of the same ages.</param>
sealed record DeprivationShare(string Area, int Quantiles, int Quantile, string Band, int SmallAreas, double SmallAreaShare, double? People, double? PeopleShare)
{
    /// <summary>Quintiles and deciles.</summary>
    public static readonly int[] Numbers = [5, 10];

    /// <summary>Every quantile of an area, those without an LSOA too.</summary>
    public static IEnumerable<DeprivationShare> Of(DeprivationEdition edition, AreaMembers area)
    {
        var isHeld = area.SmallAreas.All(a => a.People is not null);
        foreach (var number in Numbers)
        {
            for (var band = 0; band < (isHeld ? edition.Bands.Count : 1); band++)
            {
                double? total = isHeld ? Sum(area.SmallAreas, band) : null;
                for (var quantile = 1; quantile <= number; quantile++)
                {
                    var members = area.SmallAreas.Where(a => a.NationalQuantile(number) == quantile).ToList();
                    double? people = isHeld ? Sum(members, band) : null;
                    yield return new(area.Area, number, quantile, edition.Bands[band], members.Count, (double)members.Count / area.SmallAreas.Count, people, people / total);
                }
            }
        }
    }

    static double Sum(IEnumerable<SmallArea> areas, int band) => Ordered.Sum([.. areas.Select(a => a.People![band])]);
}
