using System.Text;
using PhiUnit.Data.Places;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>/v1/places/{code}: what a place team wants to see first, the document of phiunit place --json.</summary>
static class PlaceRoute
{
    static readonly Parameter[] Parameters = [Parameter.Code];

    public static Route Route { get; } = new("/v1/places/{code}", "A place at a glance: people, components, homes, ONS's figures and Health Index under every scenario.", Media.OfTables, Parameters, asked => Ask(asked));

    public static Answer Ask(Asked asked, string? fileMedia = null)
    {
        asked.Query(Parameters);
        var place = asked.Place();
        return new($"place {place.Code} {fileMedia}", (store, media) => Make(new PlaceReader(store, asked.Release.Folder).Read(place.Code), fileMedia ?? media, asked.Release.ExportFolder));
    }

    static Body Make(PlaceReport report, string media, string folder) => media switch
    {
        Media.Csv => new(Csv(report), media),
        Media.Parquet => new(Tables.Written(folder, path => PlaceFile.Parquet(report, path)), media),
        _ => new(Encoding.UTF8.GetBytes(PlaceFile.Json(report)), media),
    };

    static byte[] Csv(PlaceReport report)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        PlaceFile.Csv(report, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
