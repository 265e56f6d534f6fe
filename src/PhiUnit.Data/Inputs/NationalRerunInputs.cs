using PhiUnit.Core;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Inputs;

/// <summary>
/// The national projection's own inputs as its producer uses them: by single age as far as mortality is published, nothing folded,
/// migration as gross counts.
/// </summary>
static class NationalRerunInputs
{
    const string Title = "national projection of England (ONS)";

    /// <summary>Migrants are published by age 0 … 104 and 105 and over.</summary>
    const int MigrantAges = 106;

    /// <summary>Mortality is published by age at the start 0 … 125; by age at the end that is 1 … 126.</summary>
    public static CohortShape Shape { get; } = new(1, new AgeAxis(126));

    /// <summary>The published population as a start, [sex][age]; its groups from 105 on spread over single ages.</summary>
    /// <param name="published">The published population of every year.</param>
    /// <param name="rates">Rates whose first step starts in that year.</param>
    /// <param name="year">Year of the stock.</param>
    public static double[] Start(PublishedProjection published, ProjectionRates rates, int year)
    {
        var start = new double[Shape.Length];
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var people = published.Population(year, sex);
            var row = start.AsSpan(Shape.Row(0, sex), Shape.RowLength);
            var mortality = rates.Mortality.AsSpan(Shape.Row(0, sex), Shape.RowLength);
            people[..105].CopyTo(row);
            OpenAge.SpreadGroup(people[105], mortality[105..110], row[105..110]);
            OpenAge.SpreadGroup(people[106], mortality[110..], row[110..]);
        }
        return start;
    }

    /// <summary>People by single age, as the published ages have them.</summary>
    public static double[] ToPublishedAges(ReadOnlySpan<double> row) => [.. row[..105], Ordered.Sum(row[105..110]), Ordered.Sum(row[110..])];

    /// <summary>The rates of every step under a convention.</summary>
    public static ProjectionRates Rates(Store store, YearRange years, RerunConvention convention)
    {
        var clean = new CleanColumns(store);
        var rates = new ProjectionRates(Shape, years.Steps, convention.Convention) { WomenAtStart = convention.WomenAtStart };
        Array.Fill(rates.SexRatioAtBirth, convention.SexRatioAtBirth);
        ReadMortality(clean, years, rates);
        ReadFertility(clean, years, rates);
        ReadFlow(clean, years, "cross_border_in", rates.InternalIn);
        ReadFlow(clean, years, "cross_border_out", rates.InternalOut);
        ReadFlow(clean, years, "international_in", rates.InternationalIn);
        ReadFlow(clean, years, "international_out", rates.InternationalOut);
        return rates;
    }

    /// <summary>Those born in the step (−1) end at age 0, those of age x at its start end at x + 1: the published rows are the row wanted.</summary>
    static void ReadMortality(CleanColumns clean, YearRange years, ProjectionRates rates) =>
        clean.Exactly($"{Title}, mortality", $"""
            SELECT mortality FROM clean.npp_mortality
            WHERE year BETWEEN {years.First + 1} AND {years.Last} ORDER BY year, sex, age_start
            """, rates.Mortality.Length).CopyTo(rates.Mortality, 0);

    static void ReadFertility(CleanColumns clean, YearRange years, ProjectionRates rates)
    {
        var (youngest, oldest) = (
            (int)clean.One($"{Title}, fertility", $"SELECT min(age)::DOUBLE FROM clean.npp_fertility"),
            (int)clean.One($"{Title}, fertility", $"SELECT max(age)::DOUBLE FROM clean.npp_fertility"));
        var ages = oldest - youngest + 1;
        var published = clean.Exactly($"{Title}, fertility at every age from {youngest} to {oldest}", $"""
            SELECT asfr FROM clean.npp_fertility WHERE year BETWEEN {years.First + 1} AND {years.Last} ORDER BY year, age
            """, years.Steps * ages);
        var byLabel = new double[Shape.RowLength];
        for (var step = 0; step < years.Steps; step++)
        {
            published.AsSpan(step * ages, ages).CopyTo(byLabel.AsSpan(youngest));
            var fertility = rates.Fertility.AsSpan(step * Shape.RowLength, Shape.RowLength);
            // Under aged-on a rate is by the age at the end; under the others by the age label at either end, as published.
            if (rates.Convention == Convention.AgedOn) OpenAge.FertilityByAgeAtEnd(byLabel, fertility);
            else byLabel.CopyTo(fertility);
        }
    }

    static void ReadFlow(CleanColumns clean, YearRange years, string flow, FlowRates rates)
    {
        var published = clean.Exactly($"{Title}, {flow}", $"""
            SELECT value FROM clean.npp_migration
            WHERE year BETWEEN {years.First + 1} AND {years.Last} AND flow = '{flow}' ORDER BY year, sex, age
            """, years.Steps * CohortShape.Sexes * MigrantAges);
        var counts = rates.UseCount();
        for (var row = 0; row < published.Length / MigrantAges; row++)
            published.AsSpan(row * MigrantAges, MigrantAges).CopyTo(counts.AsSpan(row * Shape.RowLength));
    }
}
