using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>/v1/places/{code}/downloads: the tables of a place as files, for links, which cannot say what they accept.</summary>
static class DownloadsRoute
{
    const string Whole = "place";

    static readonly (string Extension, string Media)[] Forms = [("csv", Media.Csv), ("json", Media.Json), ("parquet", Media.Parquet)];

    static readonly Parameter File = new("file", "string", "A name that the list of downloads gives.", "path");

    public static Route List { get; } = new("/v1/places/{code}/downloads", "The files of a place.", [Media.Json], [Parameter.Code, Parameter.Year, Parameter.Scenario, Parameter.Quantile], asked =>
    {
        var place = asked.Place();
        var query = asked.Query([Parameter.Year, Parameter.Scenario, Parameter.Quantile]);
        (_, _, _) = (query.Scenario(), query.Year("population"), query.Quantile());
        return new(place.Code, (_, _) => Tables.Document(asked.Facts, json =>
        {
            Tables.WritePlace(json, place);
            json.WriteStartArray("downloads");
            foreach (var (name, title) in PlaceTables.All.Select(t => (t.Name, t.Summary)).Prepend((Whole, PlaceRoute.Route.Summary)))
            {
                foreach (var (extension, media) in Forms)
                {
                    json.WriteStartObject();
                    json.WriteString("name", $"{name}.{extension}");
                    json.WriteString("title", title);
                    json.WriteString("media_type", media);
                    json.WriteString("href", $"/v1/places/{place.Code}/downloads/{name}.{extension}");
                    json.WriteEndObject();
                }
            }
            json.WriteEndArray();
        }));
    });

    public static Route Files { get; } = new("/v1/places/{code}/downloads/{file}", "A file of a place; takes the parameters of its table.", [], [Parameter.Code, File, .. PlaceTables.All[0].Parameters.Skip(1)], asked =>
    {
        var place = asked.Place();
        var file = (string)asked.Request.RouteValues["file"]!;
        var (name, extension) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'));
        var media = Forms.FirstOrDefault(f => f.Extension == extension).Media ?? throw NoSuchFile(file);
        var answer = name == Whole ? PlaceRoute.Ask(asked, media) : (PlaceTables.All.FirstOrDefault(t => t.Name == name) ?? throw NoSuchFile(file)).Ask(asked, media);
        return answer with { Make = (store, form) => answer.Make(store, form) with { FileName = $"{place.Code}-{name}.{extension}" } };
    });

    static ProblemException NoSuchFile(string file) =>
        ProblemException.NotFound("No such file", $"There is no download '{Shown.Of(file)}'; the list of downloads of the place names those that there are.");
}
