using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>/v1/places: which places a release holds.</summary>
static class PlacesRoute
{
    public static Route Route { get; } = new("/v1/places", "The places and groupings of the release.", [Media.Json], [], asked =>
    {
        asked.Query([]);
        return new("", (_, _) => Tables.Document(asked.Facts, json =>
        {
            json.WriteStartArray("places");
            foreach (var place in asked.Places())
            {
                json.WriteStartObject();
                json.WriteString("code", place.Code);
                json.WriteString("name", place.Name);
                json.WriteStartArray("members");
                foreach (var member in place.Members) json.WriteStringValue(member);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }));
    });
}
