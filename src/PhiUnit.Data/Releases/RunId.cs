using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PhiUnit.Data.Releases;

/// <summary>The id of a run: a hash of its inputs, its scenarios, its draws and the version of the code, so that the same run has the same id.</summary>
static class RunId
{
    const int Length = 16;

    public static string Of(IReadOnlyList<ReleaseInput> inputs, ReleaseOptions options)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"code {CodeVersion.Text} {CodeVersion.Fingerprint}\nto {options.LastYear}\n");
        foreach (var place in options.Places) text.Append(CultureInfo.InvariantCulture, $"place {place.Code}\n");
        foreach (var a in DrawAssumptions.Of(options.Draws)) text.Append(CultureInfo.InvariantCulture, $"draws {a.Name} {a.Value:R} {a.Unit} {a.Period} {a.Source}\n");
        if (!options.SingleAgeIntervals) text.Append("intervals of broad ages alone\n");
        foreach (var scenario in options.Scenarios)
        {
            text.Append(CultureInfo.InvariantCulture, $"scenario {scenario.Name} {scenario.Title} {scenario.Note}\n");
            foreach (var a in scenario.Assumptions) text.Append(CultureInfo.InvariantCulture, $"  {a.Name} {a.Value:R} {a.Unit} {a.Period} {a.Source}\n");
        }
        foreach (var input in inputs) text.Append(CultureInfo.InvariantCulture, $"input {input.Dataset} {input.Release} {input.Sha256}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }
}
