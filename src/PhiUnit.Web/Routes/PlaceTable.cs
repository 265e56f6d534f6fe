using System.Globalization;
using System.Text.Json;
using PhiUnit.Data.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>What the tables of a place have in common.</summary>
static class PlaceTable
{
    /// <summary>Reads place, scenario, year and quantile.</summary>
    public static PlaceQuestion Question(Asked asked, IReadOnlyList<Parameter> known, string table)
    {
        var place = asked.Place();
        var query = asked.Query(known);
        var scenario = query.Scenario();
        var (quantile, all) = query.Quantile();
        return new(asked.Facts.RunId, place, scenario.Name) { Year = query.Year(table), Quantile = quantile, AllQuantiles = all };
    }

    public static Answer Answer(Asked asked, PlaceQuestion question, Func<PlaceQuestion, AnswerTable> table)
    {
        var (year, quantile) = (Number(question.Year), question.AllQuantiles ? "all" : Number(question.Quantile));
        return new($"{question.Place.Code} {question.Scenario} {year} {quantile} {question.Ages}", (store, media) => Tables.Make(asked, store, table(question), media, json => Head(json, question)));
    }

    static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    static void Head(Utf8JsonWriter json, PlaceQuestion question)
    {
        json.WriteStartObject("place");
        json.WriteString("code", question.Place.Code);
        json.WriteString("name", question.Place.Name);
        json.WriteEndObject();
        json.WriteString("scenario", question.Scenario);
    }
}
