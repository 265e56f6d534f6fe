using System.Text;
using PhiUnit.Data.Export.PlacePacks;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>/v1/places/{code}/downloads: a place as files, for links, which cannot say what they accept: its tables, its workbook and its pack to print.</summary>
static class DownloadsRoute
{
    const string Whole = "place";

    static readonly (string Extension, string Media)[] Forms = [("csv", Media.Csv), ("json", Media.Json), ("parquet", Media.Parquet)];

    /// <summary>Forms that only the whole place has.</summary>
    static readonly (string Extension, string Media, string Title)[] Packs =
    [
        ("xlsx", Media.Workbook, "Workbook of the place: cover, contents, notes, a table on each sheet."),
        ("html", Media.Html, "Place pack: one page to read and to print, with its charts."),
    ];

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
            foreach (var (name, extension, media, title) in Offered(asked))
            {
                json.WriteStartObject();
                json.WriteString("name", $"{name}.{extension}");
                json.WriteString("title", title);
                json.WriteString("media_type", media);
                json.WriteString("href", $"/v1/places/{place.Code}/downloads/{name}.{extension}");
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }));
    });

    public static Route Files { get; } = new("/v1/places/{code}/downloads/{file}", "A file of a place; tables take the parameters of their route.", [], [Parameter.Code, File, .. PlaceTables.All[0].Parameters.Skip(1)], asked =>
    {
        var place = asked.Place();
        var file = (string)asked.Request.RouteValues["file"]!;
        var (name, extension) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'));
        var answer = name == Whole && Packs.Any(p => p.Extension == extension) ? Pack(asked, extension) : Table(asked, name, extension) ?? throw NoSuchFile(file);
        return answer with { Make = (store, form) => answer.Make(store, form) with { FileName = $"{place.Code}-{name}.{extension}" } };
    });

    static IEnumerable<(string Name, string Extension, string Media, string Title)> Offered(Asked asked) =>
        Packs.Select(p => (Whole, p.Extension, p.Media, p.Title)).Concat(
            from table in PlaceTables.All.Where(t => t.Held is null || asked.Facts.Tables.Contains(t.Held)).Select(t => (t.Name, t.Summary)).Prepend((Name: Whole, PlaceRoute.Route.Summary))
            from form in Forms
            select (table.Name, form.Extension, form.Media, table.Summary));

    static Answer? Table(Asked asked, string name, string extension)
    {
        if (Forms.FirstOrDefault(f => f.Extension == extension).Media is not { } media) return null;
        return name == Whole ? PlaceRoute.Ask(asked, media) : PlaceTables.All.FirstOrDefault(t => t.Name == name)?.Ask(asked, media);
    }

    /// <summary>A pack says what changed since the release before, so that another release before makes another answer.</summary>
    static Answer Pack(Asked asked, string extension)
    {
        asked.Query([]);
        var (code, folder) = (asked.Place().Code, asked.Release.Folder);
        var before = PlacePackFiles.ComparedWith(folder);
        return new($"pack {code} {extension} {before}", (store, _) => extension == "html"
            ? new(Encoding.UTF8.GetBytes(PlacePackFiles.Page(store, folder, before, code)), $"{Media.Html}; charset=utf-8")
            : new(Tables.Written(asked.Release.ExportFolder, path => PlacePackFiles.WriteWorkbook(store, folder, before, code, path)), Media.Workbook));
    }

    static ProblemException NoSuchFile(string file) =>
        ProblemException.NotFound("No such file", $"There is no download '{Shown.Of(file)}'; the list of downloads of the place names those that there are.");
}
