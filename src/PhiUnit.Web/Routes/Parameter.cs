namespace PhiUnit.Web.Routes;

/// <summary>A parameter of a route, as it is described to its users.</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">JSON type: string, integer, number.</param>
/// <param name="Meaning">What it does, and what holds without it.</param>
/// <param name="In">path or query.</param>
sealed record Parameter(string Name, string Type, string Meaning, string In = "query")
{
    public static Parameter Code { get; } = new("code", "string", "GSS code of a place, or code of a grouping, as /v1/places lists them.", "path");

    public static Parameter Year { get; } = new("year", "integer", "One year; every year when left out.");

    public static Parameter Scenario { get; } = new("scenario", "string", "A scenario of the release; the first that /v1/releases lists when left out.");

    public static Parameter Quantile { get; } = new("quantile", "number", "Share of the draws that lie below, strictly between 0 and 1, or all; the one run without draws when left out.");

    public static Parameter Ages { get; } = new("ages", "string", "single: single years of age by sex; broad: broad ages by sex and for both; older: 65, 80 and 90 and over, likewise; all: all ages, both sexes.");
}
