using System.Globalization;
using PhiUnit.Data.Answers;
using PhiUnit.Data.Projections;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>/v1/places/{code}/what-if: the place projected anew with other homes.</summary>
static class WhatIfRoute
{
    const double MostShare = 2;
    const double MostHomes = 100_000;
    const int LeastDraws = 50;
    const int MostDraws = 1000;

    static readonly Parameter[] Parameters =
    [
        Parameter.Code,
        new("homes", "number", "Share of the scenario's homes, 0 to 2."),
        new("homes_per_year", "number", "Instead: net additional dwellings in every year, 0 to 100,000."),
        new("scenario", "string", "A scenario that homes lead, as what_if of /v1/releases lists them; the first when left out."),
        new("draws", "integer", "0, or 50 to 1,000 for an interval; 0 when left out."),
        new("year", "integer", "Year of the single ages; the last when left out."),
    ];

    public static Route Route { get; } = new("/v1/places/{code}/what-if", "The place projected anew with other homes, everything else as it was.", [Media.Json], Parameters, Ask)
    {
        Methods = ["GET", "HEAD", "POST"],
    };

    static Answer Ask(Asked asked)
    {
        var place = asked.Place();
        var query = asked.Query(Parameters);
        var scenario = Scenario(asked.Facts, query);
        var homes = new OtherHomes(query.Number("homes", 0, MostShare), query.Number("homes_per_year", 0, MostHomes));
        if (homes.Share is null == homes.PerYear is null)
            throw ProblemException.BadRequest("Which homes", "Either homes (a share of the plan, as in homes=0.75) or homes_per_year expected, and not both.");
        var draws = Draws(query);
        var year = query.Year("population") ?? asked.Facts.Years["population"].Last;
        var key = string.Create(CultureInfo.InvariantCulture, $"{place.Code} {scenario} {homes.Share:R} {homes.PerYear:R} {draws} {year}");
        return new(key, (store, _) =>
        {
            var changed = WhatIf.Of(store, new(place, scenario, homes, draws));
            return Tables.Document(asked.Facts, json => new WhatIfDocument(json, changed).Write(year));
        })
        {
            TakesAllProcessors = draws > 0,
        };
    }

    static string Scenario(ReleaseFacts facts, QueryReader query)
    {
        if (facts.WhatIf.Count == 0) throw ProblemException.NotFound("No homes to change", "This release holds no scenario that homes lead.");
        if (query.Text("scenario") is not { } name) return facts.WhatIf[0];
        return facts.WhatIf.Contains(query.Scenario().Name) ? name
            : throw ProblemException.NotFound("No homes to change", $"Homes do not lead scenario {name}; they lead {string.Join(", ", facts.WhatIf)}.");
    }

    static int Draws(QueryReader query)
    {
        var draws = query.Number("draws", 0, MostDraws) ?? 0;
        return draws == Math.Floor(draws) && (draws == 0 || draws >= LeastDraws)
            ? (int)draws
            : throw ProblemException.BadRequest("Out of range", FormattableString.Invariant($"draws {draws} found; 0, or a whole number from {LeastDraws} to {MostDraws}, expected."));
    }
}
