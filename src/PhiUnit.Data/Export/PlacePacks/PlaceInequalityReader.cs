using PhiUnit.Data.Inputs;
using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Reads deprivation and inequality of a place from a release.</summary>
sealed class PlaceInequalityReader(Store release)
{
    const string Keys = "outcome, sex, age, period, edition, basis, quantiles";

    /// <summary>Everything that is held; nothing in a release of an earlier build.</summary>
    public PlaceInequality Read(NamedPlace place, IReadOnlyList<NamedPlace> members) => release.Has("inequality")
        ? new(Shares(place.Code), Values(place.Code), Slopes(place.Code), Wards(members))
        : new([], [], [], []);

    List<DeprivedShare> Shares(string code) => release.Query($"""
        SELECT edition, quantiles, deprivation_quantile, small_areas, small_area_share, people_year, people, people_share FROM deprivation
        WHERE area = $area AND band = '{Projections.BroadAge.AllAges}' ORDER BY edition, quantiles, deprivation_quantile
        """, r => new DeprivedShare(r.GetInt(0), r.GetInt(1), r.GetInt(2), r.GetInt(3), r.GetDouble(4), r.GetIntOrNull(5), r.GetDoubleOrNull(6), r.GetDoubleOrNull(7)), ("area", code));

    List<OutcomeValue> Values(string code) => release.Query($"""
        SELECT i.outcome, i.name, i.sex, i.age, i.period, i.edition, i.basis, i.quantiles, i.deprivation_quantile, i.count, i.denominator, i.value, i.lower_95, i.upper_95, e.value
        FROM inequality i LEFT JOIN inequality e ON e.area = '{PlaceList.England}' AND {Same($"{Keys}, deprivation_quantile")}
        WHERE i.area = $area ORDER BY {Ordered($"{Keys}, deprivation_quantile")}
        """, r => new OutcomeValue(r.GetText(0), r.GetText(1), r.GetText(2), r.GetText(3), r.GetText(4), r.GetIntOrNull(5), r.GetText(6), r.GetInt(7), r.GetInt(8),
            r.GetDoubleOrNull(9), r.GetDoubleOrNull(10), r.GetDoubleOrNull(11), r.GetDoubleOrNull(12), r.GetDoubleOrNull(13), r.GetDoubleOrNull(14)), ("area", code));

    List<OutcomeSlope> Slopes(string code) => release.Query($"""
        SELECT i.outcome, i.name, i.sex, i.age, i.period, i.edition, i.basis, i.quantiles, i.slope, i.slope_lower_95, i.slope_upper_95, i.ratio, i.ratio_lower_95, i.ratio_upper_95,
          i.gap, i.gap_lower_95, i.gap_upper_95, i.note, e.slope
        FROM inequality_slopes i LEFT JOIN inequality_slopes e ON e.area = '{PlaceList.England}' AND {Same(Keys)}
        WHERE i.area = $area ORDER BY {Ordered(Keys)}
        """, r => new OutcomeSlope(r.GetText(0), r.GetText(1), r.GetText(2), r.GetText(3), r.GetText(4), r.GetIntOrNull(5), r.GetText(6), r.GetInt(7),
            r.GetDoubleOrNull(8), r.GetDoubleOrNull(9), r.GetDoubleOrNull(10), r.GetDoubleOrNull(11), r.GetDoubleOrNull(12), r.GetDoubleOrNull(13),
            r.GetDoubleOrNull(14), r.GetDoubleOrNull(15), r.GetDoubleOrNull(16), r.GetTextOrNull(17), r.GetDoubleOrNull(18)), ("area", code));

    List<PlaceWard> Wards(IReadOnlyList<NamedPlace> members) => release.Query($"""
        SELECT place, ward, name, vintage, small_areas, people_year, people, disabled, average_score, most_deprived_fifth FROM wards
        WHERE place IN ({string.Join(", ", members.Select(m => SqlText.Literal(m.Code)))}) ORDER BY place, name, ward
        """, r => new PlaceWard(r.GetText(0), r.GetText(1), r.GetText(2), r.GetIntOrNull(3), r.GetInt(4), r.GetIntOrNull(5), r.GetDoubleOrNull(6), r.GetDoubleOrNull(7), r.GetDoubleOrNull(8), r.GetDoubleOrNull(9)));

    static string Same(string keys) => string.Join(" AND ", keys.Split(", ").Select(k => $"i.{k} IS NOT DISTINCT FROM e.{k}"));

    static string Ordered(string keys) => string.Join(", ", keys.Split(", ").Select(k => $"i.{k}"));
}
