using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>
/// The country as it could be projected at an origin, in place of the national projection of that time, which is not held: life tables up to the origin,
/// fertility and migration of the newest years held, mortality that goes on improving as it did between life tables ten years apart.
/// </summary>
static class KnownNation
{
    /// <summary>Years between the life tables that improvement is taken from.</summary>
    const int ImprovementYears = 10;

    /// <summary>Ages whose mean probability of dying stands for mortality as a whole.</summary>
    const int FirstAge = 50, LastAge = 89;

    /// <param name="known">The history; it holds people by age at its last year, components and life tables.</param>
    /// <param name="years">Base year (the origin) and last year.</param>
    /// <param name="pooled">Years that national flows are taken from, ascending.</param>
    /// <param name="improves">Whether mortality goes on improving.</param>
    public static NationalRates Of(History known, YearRange years, int[] pooled, bool improves)
    {
        var ages = new AgeAxis(known.StockOf(known.Origin)!.People.Length / known.Areas.Count / CohortShape.Sexes - 1);
        var patterns = known.Patterns!;
        var national = new NationalRates(ages, years with { First = years.First - 1 }, patterns.SexRatioAtBirth);
        FillStock(known, national);
        FillFertility(known, national, pooled[^1]);
        FillMortality(known, national, pooled[^1], improves);
        FillMigration(known, national, pooled);
        foreach (var year in years.StepYears) FillNext(national, year);
        return national;
    }

    /// <summary>People of the country at the origin, and a year before: the same ages, where no people by age of that year are held.</summary>
    static void FillStock(History known, NationalRates national)
    {
        var now = national.PopulationAt(known.Origin);
        AddUp(known.StockOf(known.Origin)!, now);
        var before = national.PopulationAt(known.Origin - 1);
        if (known.StockOf(known.Origin - 1) is { } held) AddUp(held, before);
        else now.CopyTo(before);
        var scale = known.TotalOfAll(known.Origin - 1) / Ordered.Sum(before);
        for (var i = 0; i < before.Length; i++) before[i] *= scale;
    }

    static void AddUp(AgeStock stock, Span<double> country)
    {
        for (var i = 0; i < stock.People.Length; i++) country[i % country.Length] += stock.People[i];
    }

    static void FillMortality(History known, NationalRates national, int eventYear, bool improves)
    {
        var table = known.LifeTables[^1];
        var earlier = known.LifeTables.LastOrDefault(t => t.LastYear <= table.LastYear - ImprovementYears);
        var factor = !improves || earlier is null ? 1 : Elementary.Exp(Elementary.Log(Level(table) / Level(earlier)) / (table.LastYear - earlier.LastYear));
        var (count, change) = (national.Shape.Ages.Count, 1.0);
        for (var year = national.Years.First + 1; year <= national.Years.Last; year++)
        {
            var rates = national.Step(national.Mortality, year);
            foreach (var sex in (ReadOnlySpan<Sex>)[Sex.Female, Sex.Male])
                ByAgeAtEnd(table.Of(sex), change, rates.Slice((int)sex * count, count));
            if (year >= known.Origin) change *= factor;
        }
        var expected = ClosedStep.Advance(national.Shape, national.PopulationAt(known.Origin - 1), national.FertilityAt(known.Origin),
            national.Step(national.Mortality, known.Origin), national.SexRatioAtBirth);
        var level = Observed(known, Component.Deaths, eventYear) / Ordered.Sum(expected.Deaths);
        for (var i = 0; i < national.Mortality.Length; i++) national.Mortality[i] = Math.Min(1, level * national.Mortality[i]);
    }

    static double Level(LifeTable table)
    {
        var sum = 0.0;
        for (var age = FirstAge; age <= LastAge; age++) sum += table.Of(Sex.Female)[age] + table.Of(Sex.Male)[age];
        return sum;
    }

    /// <summary>People of an age at the end of a step were between two exact ages over it: the mean of both; the open group as a stationary population stands.</summary>
    static void ByAgeAtEnd(ReadOnlySpan<double> dying, double change, Span<double> rates)
    {
        rates[0] = change * dying[0];
        for (var age = 1; age < rates.Length; age++) rates[age] = change * (dying[age - 1] + dying[age]) / 2;
        double alive = 1, people = 0, deaths = 0;
        for (var age = rates.Length - 2; age < dying.Length; age++)
        {
            (people, deaths) = (people + alive, deaths + alive * dying[age]);
            alive *= 1 - dying[age];
        }
        rates[^1] = change * deaths / people;
    }

    static void FillMigration(History known, NationalRates national, int[] pooled)
    {
        var pattern = known.Patterns!.Mobility;
        var people = national.PopulationAt(known.Origin).ToArray();
        for (var i = 0; i < national.Mobility.Length; i++) national.Mobility[i] = pattern[i % pattern.Length];
        var weight = Ordered.Dot(people, national.Mobility);
        foreach (var (flow, component) in new[] { (national.InternationalIn, Component.InternationalIn), (national.InternationalOut, Component.InternationalOut) })
        {
            var total = pooled.Sum(year => Observed(known, component, year)) / pooled.Length;
            for (var year = national.Years.First + 1; year <= national.Years.Last; year++)
            {
                var cells = national.Step(flow, year);
                for (var i = 0; i < cells.Length; i++) cells[i] = total * people[i] * national.Mobility[i] / weight;
            }
        }
    }

    static void FillFertility(History known, NationalRates national, int eventYear)
    {
        var pattern = known.Patterns!.Fertility;
        for (var year = national.Years.First + 1; year <= national.Years.Last; year++) pattern.CopyTo(national.FertilityAt(year));
        var expected = ClosedStep.Advance(national.Shape, national.PopulationAt(known.Origin - 1), national.FertilityAt(known.Origin),
            national.Step(national.Mortality, known.Origin), national.SexRatioAtBirth);
        var level = Observed(known, Component.Births, eventYear) / Ordered.Sum(expected.Births);
        for (var i = 0; i < national.Fertility.Length; i++) national.Fertility[i] *= level;
    }

    /// <summary>The country a year on: survivors and net international migration.</summary>
    static void FillNext(NationalRates national, int year)
    {
        var next = national.PopulationAt(year);
        national.Survivors(year, next);
        var arrive = national.Step(national.InternationalIn, year);
        var leave = national.Step(national.InternationalOut, year);
        for (var i = 0; i < next.Length; i++) next[i] += arrive[i] - leave[i];
    }

    static double Observed(History known, Component component, int year)
    {
        var sum = 0.0;
        for (var area = 0; area < known.Areas.Count; area++) sum += known.Of(component, area, year);
        return sum;
    }
}
