using System.Globalization;
using CsvHelper;
using PhiUnit.Core;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Data.Backtest;

/// <summary>What a back-test takes for granted (Reference/Backtest/parameters.csv), each with unit, period and source.</summary>
public sealed class BacktestParameters
{
    const int OpenAge = 90, FirstMother = 15, LastMother = 49;

    static readonly Lazy<BacktestParameters> Embedded = new(Read);

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

    static BacktestParameters Read()
    {
        using var text = new StreamReader(typeof(BacktestParameters).Assembly.GetManifestResourceStream("PhiUnit.Data.Reference.Backtest.parameters.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        return new([.. csv.GetRecords<Row>().Select(r => new Assumption(r.name, r.value, r.unit, r.period, r.source))]);
    }

#pragma warning disable IDE1006, CA1707 // named as the columns are
    sealed record Row(string name, double value, string unit, string period, string source);
#pragma warning restore IDE1006, CA1707
}
