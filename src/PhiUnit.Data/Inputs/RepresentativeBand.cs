using PhiUnit.Core;

namespace PhiUnit.Data.Inputs;

/// <summary>
/// Household representatives per resident of an age band in the two published years, from households by age of their representative
/// (ONS 2018-based, table 414) and the population projection that they were made from; straight line between the years, held after them.
/// </summary>
/// <param name="From">First age.</param>
/// <param name="To">Last age.</param>
/// <param name="FirstYear">First published year.</param>
/// <param name="LastYear">Second published year.</param>
/// <param name="First">Rate in the first year, [place].</param>
/// <param name="Last">Rate in the second year, [place].</param>
sealed record RepresentativeBand(int From, int To, int FirstYear, int LastYear, double[] First, double[] Last)
{
    const int Representative = 16;

    public double RateAt(int year, int place)
    {
        var share = Math.Clamp((year - FirstYear) / (double)(LastYear - FirstYear), 0, 1);
        return First[place] + share * (Last[place] - First[place]);
    }

    public static IReadOnlyList<RepresentativeBand> Read(CleanColumns clean, IReadOnlyList<Place> places, int projectionBase)
    {
        var list = PlaceList.Of(places);
        int[] Whole(double[] values) => [.. values.Select(v => (int)v)];
        var years = Whole(clean.All($"""
            SELECT DISTINCT year::DOUBLE AS y FROM merged.household_by_age WHERE base_year = {projectionBase} AND place IN ({list}) ORDER BY y
            """));
        var ages = Whole(clean.All($"""
            SELECT DISTINCT age_from::DOUBLE AS a FROM merged.household_by_age WHERE base_year = {projectionBase} AND place IN ({list}) ORDER BY a
            """));
        if (years.Length < 2 || ages.Length == 0)
            throw new InputMissingException("households by age of their representative (ONS 2018-based, table 414)", $"{years.Length} years", "2");
        return
        [
            .. ages.Select((from, i) =>
            {
                var to = i + 1 < ages.Length ? ages[i + 1] - 1 : int.MaxValue;
                double[] Rates(int year) => clean.Exactly($"household representatives per resident of {from} and over, {year}", $"""
                    SELECT h.households / p.people FROM merged.household_by_age h JOIN (
                      SELECT place, sum(population ORDER BY sex, age) AS people FROM merged.snpp_population
                      WHERE base_year = {projectionBase} AND year = {year} AND sex <> 'persons' AND age BETWEEN {Math.Max(from, Representative)} AND {to}
                      GROUP BY place) p USING (place)
                    WHERE h.base_year = {projectionBase} AND h.year = {year} AND h.age_from = {from} AND place IN ({list})
                    ORDER BY {PlaceList.Position(places)}
                    """, places.Count);
                return new RepresentativeBand(from, to, years[0], years[^1], Rates(years[0]), Rates(years[^1]));
            }),
        ];
    }
}
