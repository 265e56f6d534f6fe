using Microsoft.AspNetCore.Http;
using PhiUnit.Data.Answers;

namespace PhiUnit.Web.Answers;

/// <summary>What every answer says of the release that it is from: also where the body has no room for it.</summary>
static class ReleaseHeaders
{
    const string Licence = "<https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>; rel=\"license\"";
    const string Inputs = "</v1/releases>; rel=\"describedby\"";

    public static void Set(IHeaderDictionary headers, ReleaseFacts facts)
    {
        headers["X-Run-Id"] = facts.RunId;
        headers["X-Published"] = facts.Published.UtcDateTime.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        headers["X-Attribution"] = string.Join(" | ", facts.Attribution.Select(Ascii));
        headers.Link = $"{Licence}, {Inputs}";
    }

    static string Ascii(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c : '?'));
}
