using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Data.Inputs;

/// <summary>The national projection of England (ONS, 2022-based principal) as arrays.</summary>
static class NationalInputs
{
    const string Title = "national projection of England (ONS, 2022-based)";

    /// <summary>Published ages: 0 … 104, then 105 - 109 and 110 and over.</summary>
    const int PublishedAges = 107;

    /// <summary>Published ages of migrants: 0 … 104, then 105 and over.</summary>
    const int MigrantAges = 106;

    /// <param name="store">The workspace.</param>
    /// <param name="ages">Ages wanted; the open group is folded from the published ages.</param>
    /// <param name="years">First stock and last year wanted.</param>
    /// <param name="sexRatioAtBirth">Males per female.</param>
    public static NationalRates Read(Store store, AgeAxis ages, YearRange years, double sexRatioAtBirth)
    {
        var clean = new CleanColumns(store);
        var national = new NationalRates(ages, years, sexRatioAtBirth);
        var population = ReadPopulation(clean, national);
        ReadMortality(clean, national, population);
        ReadFertility(clean, national);
        ReadFlow(clean, national, "international_in", national.InternationalIn);
        ReadFlow(clean, national, "international_out", national.InternationalOut);
        ReadMobility(clean, national);
        return national;
    }

    /// <summary>Last year of the national projection that is loaded.</summary>
    public static int LastYear(Store store) => (int)(new CleanColumns(store).Maybe(
        $"SELECT max(year)::DOUBLE FROM clean.npp_population HAVING max(year) IS NOT NULL")
        ?? throw new InputMissingException(Title, "none", "its population, fertility, mortality and migration"));

    static double[] ReadPopulation(CleanColumns clean, NationalRates national)
    {
        var years = national.Years;
        var population = clean.Exactly($"{Title}, population", $"""
            SELECT population::DOUBLE FROM clean.npp_population
            WHERE year BETWEEN {years.First} AND {years.Last} ORDER BY year, sex, age
            """, (years.Steps + 1) * CohortShape.Sexes * PublishedAges);
        Fold(population, PublishedAges, national.Population, national.Shape.Ages);
        return population;
    }

    static void ReadMortality(CleanColumns clean, NationalRates national, double[] population)
    {
        var years = national.Years;
        // Ages as the population has them: a five-year group takes the rate of its middle age, the last one that of 112.
        var rates = clean.Exactly($"{Title}, mortality", $"""
            SELECT mortality FROM clean.npp_mortality
            WHERE year BETWEEN {years.First + 1} AND {years.Last} AND (age_start <= 104 OR age_start IN (107, 112)) ORDER BY year, sex, age_start
            """, years.Steps * CohortShape.Sexes * (PublishedAges + 1));
        for (var row = 0; row < years.Steps * CohortShape.Sexes; row++)
        {
            var published = rates.AsSpan(row * (PublishedAges + 1), PublishedAges + 1);
            OpenAge.MortalityByAgeAtEnd(
                published[0],
                published[1..],
                population.AsSpan(row * PublishedAges, PublishedAges),
                national.Mortality.AsSpan(row * national.Shape.Ages.Count, national.Shape.Ages.Count));
        }
    }

    static void ReadFertility(CleanColumns clean, NationalRates national)
    {
        var years = national.Years;
        var (youngest, oldest) = (
            (int)clean.One($"{Title}, fertility", $"SELECT min(age)::DOUBLE FROM clean.npp_fertility"),
            (int)clean.One($"{Title}, fertility", $"SELECT max(age)::DOUBLE FROM clean.npp_fertility"));
        var published = clean.Exactly($"{Title}, fertility at every age from {youngest} to {oldest}", $"""
            SELECT asfr FROM clean.npp_fertility WHERE year BETWEEN {years.First + 1} AND {years.Last} ORDER BY year, age
            """, years.Steps * (oldest - youngest + 1));
        var byAgeAtBirth = new double[national.Shape.Ages.Count];
        foreach (var year in years.StepYears)
        {
            published.AsSpan((year - years.First - 1) * (oldest - youngest + 1), oldest - youngest + 1).CopyTo(byAgeAtBirth.AsSpan(youngest));
            OpenAge.FertilityByAgeAtEnd(byAgeAtBirth, national.FertilityAt(year));
        }
    }

    static void ReadFlow(CleanColumns clean, NationalRates national, string flow, double[] folded) =>
        Fold(Flow(clean, national, flow, national.Years), MigrantAges, folded, national.Shape.Ages);

    /// <summary>Cross-border moves of the first step per resident of England: the only moves within the country published by single year of age.</summary>
    static void ReadMobility(CleanColumns clean, NationalRates national)
    {
        var first = national.Years with { Last = national.Years.First + 1 };
        var moves = new double[national.Shape.Length];
        foreach (var flow in (ReadOnlySpan<string>)["cross_border_in", "cross_border_out"])
        {
            Fold(Flow(clean, national, flow, first), MigrantAges, moves, national.Shape.Ages);
            for (var i = 0; i < moves.Length; i++) national.Mobility[i] += moves[i] / 2 / national.PopulationAt(first.Last)[i];
        }
    }

    /// <summary>People by age at the end of the step.</summary>
    static double[] Flow(CleanColumns clean, NationalRates national, string flow, YearRange years)
    {
        var published = clean.Exactly($"{Title}, {flow}", $"""
            SELECT value FROM clean.npp_migration
            WHERE year BETWEEN {years.First + 1} AND {years.Last} AND flow = '{flow}' ORDER BY year, sex, age
            """, years.Steps * CohortShape.Sexes * MigrantAges);
        var atEnd = new double[published.Length];
        for (var row = 0; row < published.Length; row += MigrantAges)
            OpenAge.MigrantsByAgeAtEnd(published.AsSpan(row, MigrantAges), atEnd.AsSpan(row, MigrantAges));
        return atEnd;
    }

    static void Fold(double[] published, int publishedAges, double[] folded, AgeAxis ages)
    {
        for (var row = 0; row < published.Length / publishedAges; row++)
            OpenAge.FoldCounts(published.AsSpan(row * publishedAges, publishedAges), folded.AsSpan(row * ages.Count, ages.Count));
    }
}
