using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Reference;

/// <summary>How far rates stray in draws (Reference/Uncertainty/deviations.csv).</summary>
public static class Deviations
{
    static readonly Lazy<IReadOnlyList<Deviation>> Embedded = new(Read);

    /// <summary>One for each rate that can be drawn.</summary>
    public static IReadOnlyList<Deviation> All => Embedded.Value;

    /// <summary>Draws in which every rate strays as the file says.</summary>
    /// <param name="draws">Number of draws, at least 1.</param>
    /// <param name="seed">Seed.</param>
    public static DrawSetting Setting(int draws, uint seed) => new(draws, seed, All.ToDictionary(d => d.Rate, d => d.Value));

    static IReadOnlyList<Deviation> Read()
    {
        return
        [
            .. ReferenceTable.Rows<Row>("Uncertainty.deviations.csv").Select(r => new Deviation(
                r.rate, RateNamed(r.rate), new(r.standard_deviation, r.persistence, r.shared_variance, r.initial_deviation), r.unit, r.period, r.source)),
        ];
    }

    static DrawnRate RateNamed(string name) => name switch
    {
        "fertility" => DrawnRate.Fertility,
        "mortality" => DrawnRate.Mortality,
        "internal_in" => DrawnRate.InternalIn,
        "internal_out" => DrawnRate.InternalOut,
        "immigration" => DrawnRate.Immigration,
        "emigration" => DrawnRate.Emigration,
        "completions" => DrawnRate.Completions,
        "household_size" => DrawnRate.HouseholdSize,
        "base_population" => DrawnRate.BasePopulation,
        _ => throw new ReferenceException([new("deviations.csv", 0, "rate", name, "a rate that can be drawn")]),
    };

#pragma warning disable IDE1006, CA1707 // named as the columns are
    sealed record Row(string rate, double standard_deviation, double persistence, double shared_variance, double initial_deviation, string unit, string period, string source);
#pragma warning restore IDE1006, CA1707
}
