using PhiUnit.Core;

namespace PhiUnit.Data.Inputs;

/// <summary>Places as SQL: a quoted list, and an ordering by their position in it.</summary>
static class PlaceList
{
    public const string England = "E92000001";

    public static string Of(IReadOnlyList<Place> places) => string.Join(", ", places.Select(p => SqlText.Literal(p.Code)));

    /// <summary>An ORDER BY expression that keeps the order of the list.</summary>
    public static string Position(IReadOnlyList<Place> places, string column = "place") => $"list_position([{Of(places)}], {column})";
}
