using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using PhiUnit.Data.Answers;

namespace PhiUnit.Web.Answers;

/// <summary>What every answer says of the release that it is from: also where the body has no room for it.</summary>
sealed class ReleaseHeaders(ReleaseFacts facts)
{
    const string Licence = "<https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>; rel=\"license\"";
    const string Inputs = "</v1/releases>; rel=\"describedby\"";

    static readonly StringValues Links = $"{Licence}, {Inputs}";

    readonly StringValues _runId = facts.RunId;
    readonly StringValues _published = facts.Published.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
    readonly StringValues _attribution = string.Join(" | ", facts.Attribution.Select(Ascii));

    public void Set(IHeaderDictionary headers)
    {
        headers["X-Run-Id"] = _runId;
        headers["X-Published"] = _published;
        headers["X-Attribution"] = _attribution;
        headers.Link = Links;
    }

    static string Ascii(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c : '?'));
}
