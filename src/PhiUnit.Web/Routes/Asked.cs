using Microsoft.AspNetCore.Http;
using PhiUnit.Data.Answers;
using PhiUnit.Web.Answers;
using PhiUnit.Web.Guards;
using PhiUnit.Web.Releases;

namespace PhiUnit.Web.Routes;

/// <summary>A request, the release that answers it, and who asks.</summary>
sealed record Asked(HttpRequest Request, OpenRelease Release, Caller Caller)
{
    public ReleaseFacts Facts => Release.Facts;

    public QueryReader Query(IReadOnlyList<Parameter> known) => new(Request.Query, Facts, known);

    /// <summary>Places that the caller may see.</summary>
    public IEnumerable<HeldPlace> Places() => Facts.Places.Values.Where(Caller.MaySee);

    /// <summary>The place that the path names.</summary>
    /// <exception cref="ProblemException">The release holds no such place, or the caller may not see it.</exception>
    public HeldPlace Place() => Place((string)Request.RouteValues["code"]!);

    public HeldPlace Place(string code)
    {
        var place = Facts.Places.GetValueOrDefault(code)
            ?? throw ProblemException.NotFound("No such place", $"This release holds no place '{Shown.Of(code)}'. /v1/places lists those that it holds.");
        return Caller.MaySee(place) ? place : throw new ProblemException(403, "Not your place", $"The key of {Caller.Name} is for other places than {place.Name}.");
    }
}
