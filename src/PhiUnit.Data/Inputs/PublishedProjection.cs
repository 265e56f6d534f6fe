using PhiUnit.Core;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Inputs;

/// <summary>What the national projection of England came to, as published: a re-run is held against it.</summary>
sealed class PublishedProjection
{
    const string Title = "national projection of England (ONS)";

    /// <summary>Published ages: 0 … 104, then 105 (to 109) and 110 (and over).</summary>
    public static IReadOnlyList<int> Ages { get; } = [.. Enumerable.Range(0, 106), 110];

    readonly YearRange _years;
    readonly double[] _population;

    public PublishedProjection(Store store, YearRange years)
    {
        var clean = new CleanColumns(store);
        _years = years;
        _population = clean.Exactly($"{Title}, population", $"""
            SELECT population::DOUBLE FROM clean.npp_population
            WHERE year BETWEEN {years.First} AND {years.Last} ORDER BY year, sex, age
            """, (years.Steps + 1) * CohortShape.Sexes * Ages.Count);
        Births = clean.Exactly($"{Title}, births", $"""
            SELECT sum(births)::DOUBLE FROM clean.npp_births WHERE year BETWEEN {years.First + 1} AND {years.Last} GROUP BY year ORDER BY year
            """, years.Steps);
        Deaths = clean.Exactly($"{Title}, deaths", $"""
            SELECT sum(deaths)::DOUBLE FROM clean.npp_deaths WHERE year BETWEEN {years.First + 1} AND {years.Last} GROUP BY year ORDER BY year
            """, years.Steps);
    }

    /// <summary>Births of every step, people, [year].</summary>
    public double[] Births { get; }

    /// <summary>Deaths of every step, people, [year].</summary>
    public double[] Deaths { get; }

    /// <summary>People at 30 June by published age.</summary>
    public ReadOnlySpan<double> Population(int year, Sex sex) =>
        _population.AsSpan(((year - _years.First) * CohortShape.Sexes + (int)sex) * Ages.Count, Ages.Count);
}
