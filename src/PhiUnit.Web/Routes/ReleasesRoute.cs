using PhiUnit.Web.Answers;
using PhiUnit.Web.Releases;

namespace PhiUnit.Web.Routes;

/// <summary>/v1/releases: the release that is served, its scenarios, and the releases beside it.</summary>
static class ReleasesRoute
{
    public static Route Of(ReleaseList releases) => new("/v1/releases", "The release that is served, what it holds, and the releases beside it.", [Media.Json], [], asked =>
    {
        asked.Query([]);
        var beside = releases.All();
        return new(string.Join(' ', beside.Select(m => m.RunId)), (_, _) => Tables.Document(asked.Facts, json =>
        {
            json.WriteStartArray("scenarios");
            foreach (var scenario in asked.Facts.Scenarios)
            {
                json.WriteStartObject();
                json.WriteString("name", scenario.Name);
                json.WriteString("title", scenario.Title);
                json.WriteString("note", scenario.Note);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("years");
            foreach (var (table, (first, last)) in asked.Facts.Years.OrderBy(y => y.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(table);
                json.WriteNumber("first", first);
                json.WriteNumber("last", last);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteStartArray("quantiles");
            foreach (var quantile in asked.Facts.Quantiles) json.WriteNumberValue(quantile);
            json.WriteEndArray();
            json.WriteStartArray("what_if");
            foreach (var scenario in asked.Facts.WhatIf) json.WriteStringValue(scenario);
            json.WriteEndArray();
            json.WriteStartArray("boundary_levels");
            foreach (var level in asked.Facts.Outlines.Keys) json.WriteStringValue(level);
            json.WriteEndArray();
            json.WriteStartArray("releases");
            foreach (var manifest in beside)
            {
                json.WriteStartObject();
                json.WriteString("run_id", manifest.RunId);
                json.WriteString("published", manifest.Finished);
                json.WriteString("code_version", manifest.CodeVersion);
                json.WriteBoolean("served", manifest.RunId == asked.Facts.RunId);
                json.WriteStartArray("scenarios");
                foreach (var scenario in manifest.Scenarios) json.WriteStringValue(scenario);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }));
    });
}
