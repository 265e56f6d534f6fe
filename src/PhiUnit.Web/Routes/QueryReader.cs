using System.Globalization;
using Microsoft.AspNetCore.Http;
using PhiUnit.Data.Answers;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>Reads the parameters of a request; what a caller wrote goes no further than this.</summary>
sealed class QueryReader
{
    readonly IQueryCollection _query;
    readonly ReleaseFacts _facts;

    /// <exception cref="ProblemException">A parameter is unknown, or there twice.</exception>
    public QueryReader(IQueryCollection query, ReleaseFacts facts, IReadOnlyList<Parameter> known)
    {
        (_query, _facts) = (query, facts);
        var names = known.Where(p => p.In == "query").Select(p => p.Name).ToArray();
        foreach (var (name, values) in query)
        {
            if (!names.Contains(name))
                throw ProblemException.BadRequest("Unknown parameter", $"Parameter '{Shown.Of(name)}' found; {(names.Length == 0 ? "none" : string.Join(", ", names))} expected.");
            if (values.Count != 1) throw ProblemException.BadRequest("Parameter given twice", $"Parameter '{name}' found {values.Count} times; once expected.");
        }
    }

    public string? Text(string name) => _query.TryGetValue(name, out var value) && value[0] is { Length: > 0 } text ? text : null;

    /// <summary>A year from the first to the last of some tables of the release; null for all of them.</summary>
    public int? Year(params ReadOnlySpan<string> tables)
    {
        if (Text("year") is not { } text) return null;
        var isWhole = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var table in tables)
        {
            if (_facts.Years.TryGetValue(table, out var held)) (first, last) = (Math.Min(first, held.First), Math.Max(last, held.Last));
        }
        if (first > last) throw BadYear(text, "no year, as the release holds no such figures,");
        return isWhole && year >= first && year <= last ? year : throw BadYear(text, string.Create(CultureInfo.InvariantCulture, $"a year from {first} to {last}"));
    }

    static ProblemException BadYear(string text, string expected) => ProblemException.BadRequest("No such year", $"year '{Shown.Of(text)}' found; {expected} expected.");

    /// <summary>A scenario of the release; the first when none is named.</summary>
    public HeldScenario Scenario() => Text("scenario") is not { } name
        ? _facts.Scenarios[0]
        : _facts.Scenarios.FirstOrDefault(s => s.Name == name)
            ?? throw ProblemException.NotFound("No such scenario", $"This release holds no scenario '{Shown.Of(name)}'; it holds {string.Join(", ", _facts.Scenarios.Select(s => s.Name))}.");

    /// <summary>A quantile that the release holds; null for the run without draws, and whether all are asked for.</summary>
    public (double? One, bool All) Quantile()
    {
        if (Text("quantile") is not { } text) return (null, false);
        if (text == "all") return (null, true);
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quantile) || quantile is not (> 0 and < 1))
            throw ProblemException.BadRequest("No such quantile", $"quantile '{Shown.Of(text)}' found; a number above 0 and below 1, or all, expected.");
        return _facts.Quantiles.Contains(quantile) ? (quantile, false) : throw ProblemException.NotFound("No such quantile", _facts.Quantiles.Count == 0
            ? "This release was made without draws and holds no quantiles."
            : $"This release holds no quantile {text}; it holds {string.Join(", ", _facts.Quantiles.Select(q => q.ToString(CultureInfo.InvariantCulture)))}.");
    }

    /// <summary>A number within limits; null when left out.</summary>
    public double? Number(string name, double least, double most)
    {
        if (Text(name) is not { } text) return null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw ProblemException.BadRequest("Out of range", FormattableString.Invariant($"{name} '{Shown.Of(text)}' found; a number from {least} to {most} expected."));
    }

    /// <summary>A choice among words; the first when none is named.</summary>
    public string Choice(string name, params ReadOnlySpan<string> words)
    {
        if (Text(name) is not { } text) return words[0];
        return words.Contains(text) ? text : throw ProblemException.BadRequest("No such choice", $"{name} '{Shown.Of(text)}' found; {string.Join(" or ", words!)} expected.");
    }
}
