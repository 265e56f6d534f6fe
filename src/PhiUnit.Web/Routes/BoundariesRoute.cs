using PhiUnit.Data.Answers;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>/v1/boundaries: outlines for maps.</summary>
static class BoundariesRoute
{
    static readonly Parameter[] Parameters =
    [
        new("level", "string", "ltla: the places; ward: their wards; the places when left out."),
        new("places", "string", "Codes of places or groupings, with commas between; all places when left out."),
    ];

    public static Route Route { get; } = new("/v1/boundaries", "Outlines of the places or their wards, as GeoJSON.", [Media.GeoJson, Media.Json], Parameters, Ask);

    static Answer Ask(Asked asked)
    {
        var query = asked.Query(Parameters);
        var held = asked.Facts.Outlines;
        if (held.Count == 0) throw ProblemException.NotFound("No outlines", "This release holds no outlines: boundaries (GeoJSON) were not loaded when it was made.");
        var level = query.Choice("level", ["ltla", "ward"]);
        if (!held.TryGetValue(level, out var vintage)) throw ProblemException.NotFound("No such outlines", $"This release holds no outlines of level {level}; it holds {string.Join(", ", held.Keys)}.");
        var places = (query.Text("places") is { } codes ? codes.Split(',').Select(code => asked.Place(code.Trim())) : asked.Places()).SelectMany(p => p.Places).Distinct().Order(StringComparer.Ordinal).ToList();
        return new($"{level} {string.Join(',', places)}", (store, media) => Tables.Document(asked.Facts, json =>
        {
            json.WriteString("type", "FeatureCollection");
            json.WriteString("level", level);
            json.WriteNumber("vintage", vintage);
            json.WriteStartArray("features");
            foreach (var outline in BoundariesAnswer.Of(store, level, places))
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WriteString("id", outline.Code);
                json.WriteStartObject("properties");
                json.WriteString("code", outline.Code);
                json.WriteString("name", outline.Name);
                json.WriteString("place", outline.Place);
                if (outline.People is { } people)
                {
                    json.WriteNumber("people", people);
                    json.WriteNumber("people_year", outline.PeopleYear!.Value);
                }
                json.WriteEndObject();
                json.WritePropertyName("geometry");
                json.WriteRawValue(outline.Geometry);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }) with { MediaType = media });
    }
}
