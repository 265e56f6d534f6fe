using System.Text.Json;
using System.Text.Json.Serialization;
using PhiUnit.Core.Backtest;

namespace PhiUnit.Data.Backtest;

/// <summary>The document of CONTRACT `backtest --json`: one row per model and horizon, of the held-out part; a model and horizon without a case has no row.</summary>
public static class BacktestJson
{
    /// <summary>Our models, the five baselines and the statistics office's; the others are in the report and its tables.</summary>
    static readonly string[] Shown = ["ensemble", "trend", "no_change", "linear", "exponential", "constant_rate", "hamilton_perry", "official"];

    public static string Of(Hindcast hindcast)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        var result = hindcast.Result;
        var rows = ScoreRow.ByModel(result.HeldOut).Where(r => Shown.Contains(r.Model)).OrderBy(r => Array.IndexOf(Shown, r.Model)).ThenBy(r => r.Horizon);
        var areas = Enumerable.Range(0, hindcast.History.Areas.Count).ToList();
        return JsonSerializer.Serialize(new
        {
            Origins = result.Cases.Select(c => c.Origin).Distinct().Order(),
            Results = rows.Select(Row.Of),
            Split = new
            {
                Calibration = new { Areas = areas.Count(Split.IsCalibrationArea), Origins = result.Setting.Origins.Where(o => result.Split.Calibrates(0, o, 1)) },
                HeldOut = new { Areas = areas.Count(a => !Split.IsCalibrationArea(a)), Origins = result.Setting.Origins.Where(result.Split.IsHeldOutOrigin) },
            },
        }, Json.Indented);
    }

    sealed record Row(
        string Model, string Role, int Horizon, double MedianApe, double Mape, double Malpe, double Rmse,
        [property: JsonPropertyName("p90_ape")] double P90Ape,
        [property: JsonPropertyName("within_5")] double Within5,
        [property: JsonPropertyName("within_10")] double Within10,
        int Areas, int Origins,
        [property: JsonPropertyName("coverage_50")] double? Coverage50,
        [property: JsonPropertyName("coverage_80")] double? Coverage80,
        [property: JsonPropertyName("coverage_95")] double? Coverage95,
        [property: JsonPropertyName("width_80")] double? Width80,
        double? Crps)
    {
        public static Row Of(ScoreRow row)
        {
            var (e, i) = (row.Errors, row.Interval);
            return new(
                row.Model, RoleName.Of(row.Role), row.Horizon, e.MedianApe, e.Mape, e.Malpe, e.Rmse, e.P90Ape, e.Within5, e.Within10, row.Areas, row.Origins,
                i?.Coverage[0], i?.Coverage[1], i?.Coverage[2], i?.Width80, i?.Crps);
        }
    }
}
