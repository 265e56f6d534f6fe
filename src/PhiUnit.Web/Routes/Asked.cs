using Microsoft.AspNetCore.Http;
using PhiUnit.Data.Answers;
using PhiUnit.Web.Answers;
using PhiUnit.Web.Releases;

namespace PhiUnit.Web.Routes;

/// <summary>A request, and the release that answers it.</summary>
sealed record Asked(HttpRequest Request, OpenRelease Release)
{
    public ReleaseFacts Facts => Release.Facts;

    public QueryReader Query(IReadOnlyList<Parameter> known) => new(Request.Query, Facts, known);

    /// <summary>The place that the path names.</summary>
    /// <exception cref="ProblemException">The release holds no such place.</exception>
    public HeldPlace Place() => Place((string)Request.RouteValues["code"]!);

    public HeldPlace Place(string code) => Facts.Places.GetValueOrDefault(code)
        ?? throw ProblemException.NotFound("No such place", $"This release holds no place '{Shown.Of(code)}'. /v1/places lists those that it holds.");
}
