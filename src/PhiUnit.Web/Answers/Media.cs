using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PhiUnit.Web.Answers;

/// <summary>The forms that a table can be had in.</summary>
static class Media
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string Parquet = "application/vnd.apache.parquet";
    public const string GeoJson = "application/geo+json";
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Html = "text/html";
    public const string Problem = "application/problem+json";

    /// <summary>In order of preference where a client has none.</summary>
    public static readonly string[] OfTables = [Json, Csv, Parquet];

    /// <summary>The form that the client likes best (RFC 9110, 12.5.1); without a wish, the first.</summary>
    /// <param name="accept">The client's wishes.</param>
    /// <param name="offered">Forms; none where the path says which.</param>
    /// <exception cref="ProblemException">It takes none of them.</exception>
    public static string Negotiate(StringValues accept, IReadOnlyList<string> offered)
    {
        if (offered.Count == 0) return "";
        if (StringValues.IsNullOrEmpty(accept)) return offered[0];
        if (!MediaTypeHeaderValue.TryParseList(accept, out var wishes))
            throw new ProblemException(400, "Accept is no list of media types", $"The header Accept was not understood; this route offers {string.Join(", ", offered)}.");
        var best = offered.Select(form => (Form: form, Liking: Liking(form, wishes))).MaxBy(f => f.Liking);
        return best.Liking > 0
            ? best.Form
            : throw new ProblemException(406, "No such form", $"This route offers {string.Join(", ", offered)}; the header Accept takes none of them.");
    }

    /// <summary>The weight of the wish that names the form most closely; 0 for none.</summary>
    static double Liking(string form, IList<MediaTypeHeaderValue> wishes)
    {
        var type = new MediaTypeHeaderValue(form);
        return wishes.Where(w => type.IsSubsetOf(WithoutParameters(w)))
            .OrderByDescending(w => w.MatchesAllTypes ? 0 : w.MatchesAllSubTypes ? 1 : 2)
            .Select(w => w.Quality ?? 1).FirstOrDefault();
    }

    static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue wish) => new(wish.MediaType);
}
