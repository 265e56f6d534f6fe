using Microsoft.AspNetCore.Http;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Guards;

/// <summary>Refuses a path or query longer than any question needs.</summary>
static class RequestLength
{
    const int Most = 2048;

    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var length = (context.Request.Path.Value?.Length ?? 0) + (context.Request.QueryString.Value?.Length ?? 0);
        return length <= Most
            ? next(context)
            : throw new ProblemException(414, "Request too long", FormattableString.Invariant($"{length} characters of path and query found; at most {Most} expected."));
    }
}
