using PhiUnit.Core;

namespace PhiUnit.Data.Inputs;

/// <summary>Published indicators of the places, as they go into a release.</summary>
static class PublishedIndicators
{
    public static List<PublishedIndicator> Read(Store store, IReadOnlyList<Place> places) => store.Query($"""
        SELECT indicator_id, name, area, sex, age, coalesce(category_type, ''), coalesce(category, ''), period, value,
          lower_95, upper_95, lower_998, upper_998, count, denominator, note
        FROM clean.indicator WHERE area IN ({PlaceList.Of(places)}, '{PlaceList.England}')
        ORDER BY indicator_id, area, sex, age, category_type, category, period_sortable, period
        """, row => new PublishedIndicator(
            row.GetInt(0), [.. Enumerable.Range(1, 7).Select(row.GetText)], [.. Enumerable.Range(8, 7).Select(row.GetDoubleOrNull)], row.GetTextOrNull(15)));
}
