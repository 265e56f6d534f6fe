using System.Globalization;

namespace PhiUnit.Data.Answers;

/// <summary>What a release is asked about a place.</summary>
/// <param name="RunId">Id of the release.</param>
/// <param name="Place">A place that the release holds.</param>
/// <param name="Scenario">A scenario that it holds.</param>
public sealed record PlaceQuestion(string RunId, HeldPlace Place, string Scenario)
{
    /// <summary>One year; all years when null.</summary>
    public int? Year { get; init; }

    /// <summary>Share of the draws that lie below; null for the one run without draws.</summary>
    public double? Quantile { get; init; }

    /// <summary>Whether every quantile is asked for, and the one run.</summary>
    public bool AllQuantiles { get; init; }

    public AgeDetail Ages { get; init; }

    /// <summary>The cells run_id, scenario, place of every row.</summary>
    internal string Keys => $"{SqlText.Literal(RunId)} AS run_id, {SqlText.Literal(Scenario)} AS scenario, {SqlText.Literal(Place.Code)} AS place";

    /// <summary>The places whose figures are added up, as a list in SQL.</summary>
    internal string Places => string.Join(", ", Place.Places.Select(SqlText.Literal));

    /// <summary>Rows of the scenario, and of the year if one is asked for.</summary>
    internal string OfScenario => $"scenario = {SqlText.Literal(Scenario)}{AndYear}";

    internal string AndYear => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $" AND year = {year}") : "";

    /// <summary>Rows of the quantile that is asked for.</summary>
    internal string OfQuantile =>
        AllQuantiles ? "true" : Quantile is { } quantile ? $"quantile = {quantile.ToString("R", CultureInfo.InvariantCulture)}::DOUBLE" : "quantile IS NULL";

    /// <summary>Whether the one run without draws is asked for.</summary>
    internal bool AsksForTheRun => AllQuantiles || Quantile is null;

    /// <summary>Whether figures of the draws are asked for.</summary>
    internal bool AsksForDraws => AllQuantiles || Quantile is not null;
}
