using System.Globalization;
using PhiUnit.Core.Backtest;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Backtest;

/// <summary>A forecast of one of the workspace's places that lay beyond the mark, and what its error is made of.</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Case">The forecast.</param>
/// <param name="Part">Part of the split that it is in.</param>
/// <param name="Parts">Parts of its error.</param>
public sealed record PlaceMiss(string Code, string Name, BacktestCase Case, string Part, ErrorParts Parts)
{
    /// <summary>Column heads of <see cref="Cells"/>.</summary>
    public static IReadOnlyList<string> Heads { get; } =
        ["Place", "Origin", "Part", "Error", "Model", "Growth", "Births", "Deaths", "Moves in", "Moves out", "Immigration", "Emigration", "Unexplained"];

    /// <summary>(forecast − outcome) ÷ outcome.</summary>
    public double Error => (Case.Forecast - Case.Outcome) / Case.Outcome;

    /// <summary>A part as a share of the outcome: parts add up to the error.</summary>
    public double Share(double people) => people / Case.Outcome;

    /// <summary>The row in words: shares of the outcome in per cent, a dash where components are not published.</summary>
    public string[] Cells =>
    [
        Name, $"{Case.Origin}", Part.Replace('_', ' '), Percent(Error), Percent(Share(Parts.Model)), Percent(Share(Parts.Growth)),
        .. ErrorParts.Shown.Select(c => Parts.Components.TryGetValue(c, out var people) ? Percent(Share(people)) : "-"),
        Parts.Missing.Count == 0 ? Percent(Share(Parts.Unexplained)) : "-",
    ];

    /// <summary>Forecasts of the model to quote beyond the mark (parameters place_mark, place_mark_years), from every origin, by place and origin.</summary>
    public static IReadOnlyList<PlaceMiss> Of(Hindcast hindcast)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        var (mark, years) = (BacktestParameters.Default["place_mark"], BacktestParameters.Default.Whole("place_mark_years"));
        var places = AreaRegister.Default.HomePlaces.ToHashSet(StringComparer.Ordinal);
        var areas = hindcast.History.Areas;
        return
        [
            .. hindcast.Result.Cases.Where(c => c.Model == BacktestGroups.Ours[0] && c.Horizon == years && c.AbsoluteError > mark && places.Contains(areas[c.Area].Code))
                .OrderBy(c => c.Area).ThenBy(c => c.Origin)
                .Select(c => new PlaceMiss(areas[c.Area].Code, areas[c.Area].Name, c, BacktestGroups.PartOf(hindcast.Result.Split, c), ErrorParts.Of(hindcast.History, c))),
        ];
    }

    static string Percent(double value) => (100 * value).ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−') + " %";
}
