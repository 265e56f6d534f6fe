using PhiUnit.Core.Backtest.Models;
using PhiUnit.Core.Backtest;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Backtest;

/// <summary>
/// Weights of the ensemble as the back-test calibrated them (Reference/Backtest/ensemble-weights.csv: table ensemble_weights of `phiunit backtest --out`, calibration part of the standing
/// split).
/// </summary>
public static class EnsembleWeightsFile
{
    /// <summary>The sets of members with their weights.</summary>
    /// <param name="members">Sets of members, as in the file told apart by their number.</param>
    /// <param name="cells">Types and sizes.</param>
    public static IReadOnlyList<EnsembleSet> Sets(IReadOnlyList<IReadOnlyList<IForecastModel>> members, PlaceCells cells)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(cells);
        var rows = Read();
        return [.. members.Select(set => Set(set, cells, [.. rows.Where(r => r.members == set.Count)]))];
    }

    static EnsembleSet Set(IReadOnlyList<IForecastModel> members, PlaceCells cells, List<Row> rows)
    {
        int[] horizons = [.. rows.Select(r => r.horizon).Distinct().Order()];
        var weights = new double[horizons.Length * cells.Count * members.Count];
        Array.Fill(weights, double.NaN);
        foreach (var row in rows)
        {
            var (cell, member) = (cells.Kinds.Index().First(k => k.Item == row.kind).Index * (cells.Sizes.Count + 1) + row.size, members.Index().First(m => m.Item.Name == row.member).Index);
            weights[(Array.IndexOf(horizons, row.horizon) * cells.Count + cell) * members.Count + member] = row.weight;
        }
        return Array.Exists(weights, double.IsNaN)
            ? throw new InvalidDataException($"ensemble-weights.csv: a weight for each of {horizons.Length} horizons, {cells.Count} types and sizes and {members.Count} members expected.")
            : new(members, new(cells, [.. members.Select(m => m.Name)], horizons, weights));
    }

    static List<Row> Read()
    {
        return ReferenceTable.Rows<Row>("Backtest.ensemble-weights.csv");
    }

#pragma warning disable IDE1006 // named as the columns are
    sealed record Row(int members, int horizon, string kind, int size, string member, double weight);
#pragma warning restore IDE1006
}
