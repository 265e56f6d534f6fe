using PhiUnit.Core.Backtest;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection.Trend;
using PhiUnit.Core;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Backtest;

/// <summary>What a back-test takes for granted (Reference/Backtest/parameters.csv), each with unit, period and source.</summary>
public sealed class BacktestParameters
{
    const int OpenAge = 90, FirstMother = 15, LastMother = 49;

    static readonly Lazy<BacktestParameters> Embedded = new(() => new(ReferenceTable.Assumptions("Backtest.parameters.csv")));

    readonly Dictionary<string, Assumption> _values;

    BacktestParameters(IReadOnlyList<Assumption> rows) => (All, _values) = (rows, rows.ToDictionary(r => r.Name, StringComparer.Ordinal));

    public static BacktestParameters Default => Embedded.Value;

    public IReadOnlyList<Assumption> All { get; }

    /// <summary>A whole number.</summary>
    public int Whole(string name) => (int)this[name];

    /// <summary>A value, in its unit.</summary>
    public double this[string name] => _values[name].Value;

    /// <summary>Types and sizes of places.</summary>
    public PlaceCells Cells => new(PlaceKind.All, this["medium_size"], this["large_size"]);

    /// <summary>Patterns by age that no history holds.</summary>
    public AgePatterns Patterns()
    {
        var (fertility, mobility) = (new double[OpenAge + 1], new double[OpenAge + 1]);
        for (var age = FirstMother; age <= LastMother; age++)
        {
            // A mother aged x at the end of the step was x, on average, when she gave birth.
            var distance = (age - this["fertility_mean_age"]) / this["fertility_age_deviation"];
            fertility[age] = Elementary.Exp(-distance * distance / 2);
        }
        double[] schedule =
        [
            this["migration_a1"], this["migration_alpha1"], this["migration_a2"], this["migration_mu2"], this["migration_alpha2"], this["migration_lambda2"],
            0, 0, 0, 0, this["migration_c"],
        ];
        RogersCastro.Fill(schedule, mobility);
        return new(fertility, mobility, this["sex_ratio_at_birth"]);
    }
}
