using PhiUnit.Data.Answers;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>/v1/compare?places=A,B: places beside each other.</summary>
static class CompareRoute
{
    const int Most = 10;

    static readonly HashSet<string> SaidOnce = ["run_id", "scenario"];

    static readonly Parameter[] Parameters =
        [new("places", "string", "Codes of two to ten places or groupings, with commas between."), Parameter.Year, Parameter.Scenario, Parameter.Quantile];

    public static Route Route { get; } = new("/v1/compare", "Places beside each other: people, components, homes and Health Index.", Media.OfTables, Parameters, Ask) { Columns = CompareAnswer.Columns };

    static Answer Ask(Asked asked)
    {
        var query = asked.Query(Parameters);
        var codes = (query.Text("places") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (codes.Count is < 2 or > Most)
            throw ProblemException.BadRequest("Places to compare", FormattableString.Invariant($"{codes.Count} different places found; 2 to {Most} expected, as in places=E06000032,E06000042."));
        var places = codes.Select(asked.Place).ToList();
        var (scenario, year, _) = (query.Scenario(), query.Year("population", "index"), query.Quantile());
        var questions = places.Select(place => new PlaceQuestion(asked.Facts.RunId, place, scenario.Name) { Year = year }).ToList();
        return new($"{string.Join(',', places.Select(p => p.Code))} {scenario.Name} {year}", (store, media) => Tables.Make(asked, store, CompareAnswer.Of(questions), media, json =>
        {
            json.WriteString("scenario", scenario.Name);
            json.WriteStartArray("places");
            foreach (var place in places) Tables.WritePlace(json, place, null);
            json.WriteEndArray();
        }, SaidOnce));
    }
}
