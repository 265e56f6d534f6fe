using PhiUnit.Core;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Backtest;

/// <summary>
/// How far forecasts of the ensemble strayed in the past (Reference/Backtest/ensemble-error-scales.csv, -shapes.csv and -links.csv: tables of those names of `phiunit backtest --out`, calibration part of the
/// standing split), as draws of the scenario take it.
/// </summary>
public sealed class EnsembleErrors
{
    static readonly Lazy<EnsembleErrors> Embedded = new(() => new(BacktestParameters.Default.Cells));

    readonly PlaceCells _cells;
    readonly double[][] _scales;
    readonly double[][] _shapes;

    EnsembleErrors(PlaceCells cells)
    {
        (_cells, var scales, var shapes) = (cells, Read<ScaleRow>("scales"), Read<ShapeRow>("shapes"));
        Horizons = [.. scales.Select(r => r.horizon).Distinct().Order()];
        _scales = [.. Horizons.Select(h => cells.Kinds.SelectMany(kind => Enumerable.Range(0, cells.Sizes.Count + 1).Select(size => scales.Single(r => (r.horizon, r.kind, r.size) == (h, kind, size)).scale)).ToArray())];
        _shapes = [.. Horizons.Select(h => shapes.Where(r => r.horizon == h).OrderBy(r => r.probability).Select(r => r.error).ToArray())];
        Assumptions = ReferenceTable.Assumptions("Backtest.ensemble-error-links.csv");
        Links = new(Link("error_memory"), Link("error_shared"), cells.Kinds.Index().ToDictionary(k => k.Index, k => Link($"error_shared_{k.Item.ToLowerInvariant().Replace(' ', '_')}")));
    }

    public static EnsembleErrors Default => Embedded.Value;

    /// <summary>Years ahead at which errors were measured, ascending.</summary>
    public IReadOnlyList<int> Horizons { get; }

    /// <summary>What errors have in common over years and places.</summary>
    public ErrorLinks Links { get; }

    /// <summary>The same, with unit, period and source.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; }

    /// <summary>Root mean square of the logarithmic error of a type and size of place.</summary>
    /// <param name="horizon">Which of <see cref="Horizons"/>.</param>
    /// <param name="cell">Type and size.</param>
    public double Scale(int horizon, int cell) => _scales[horizon][cell];

    /// <summary>Errors of scale 1 at a horizon: quantiles from 0 to 1 in equal steps.</summary>
    public ReadOnlySpan<double> Shape(int horizon) => _shapes[horizon];

    /// <summary>
    /// Errors of the years after the origin of a history. Between the horizons that were measured scales follow a straight line of logarithms (a power of the years), after the last the line of the last
    /// two: what is beyond ten years was not measured. Shapes are those of the horizons mixed by years, after the last that of the last.
    /// </summary>
    /// <param name="known">The history.</param>
    /// <param name="areas">Its areas, in the order of the places.</param>
    /// <param name="years">Number of years.</param>
    public TotalErrors Of(History known, IReadOnlyList<int> areas, int years)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(areas);
        int[] cells = [.. areas.Select(area => _cells.Of(known, area))];
        var ahead = Enumerable.Range(1, years).ToArray();
        return new([.. cells.Select(cell => cell / (_cells.Sizes.Count + 1))], [.. ahead.SelectMany(h => cells.Select(cell => Scale(h, cell, Between(h))))], [.. ahead.Select(h => Shape(h, Between(h)))], Links);
    }

    /// <summary>The two horizons that a number of years is read from, as indices.</summary>
    (int Low, int High) Between(int years)
    {
        var high = 1;
        while (high < Horizons.Count - 1 && Horizons[high] < years) high++;
        return (high - 1, high);
    }

    double Scale(int years, int cell, (int Low, int High) at)
    {
        var (low, high) = (Elementary.Log(_scales[at.Low][cell]), Elementary.Log(_scales[at.High][cell]));
        var share = Elementary.Log(years / (double)Horizons[at.Low]) / Elementary.Log(Horizons[at.High] / (double)Horizons[at.Low]);
        return Elementary.Exp(low + share * (high - low));
    }

    double[] Shape(int years, (int Low, int High) at)
    {
        var share = Math.Min(1, (years - Horizons[at.Low]) / (double)(Horizons[at.High] - Horizons[at.Low]));
        return [.. _shapes[at.Low].Zip(_shapes[at.High], (low, high) => low + share * (high - low))];
    }

    double Link(string name) => Assumptions.Single(a => a.Name == name).Value;

    static List<T> Read<T>(string table) => ReferenceTable.Rows<T>($"Backtest.ensemble-error-{table}.csv");

#pragma warning disable IDE1006 // named as the columns are
    sealed record ScaleRow(int horizon, string kind, int size, double scale);
    sealed record ShapeRow(int horizon, double probability, double error);
#pragma warning restore IDE1006
}
