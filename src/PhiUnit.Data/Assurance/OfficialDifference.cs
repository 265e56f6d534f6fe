using PhiUnit.Core.Numerics;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Assurance;

/// <summary>How far the population of a place stands from the statistics office's own projection.</summary>
/// <param name="Scenario">Our scenario.</param>
/// <param name="Variant">The office's projection.</param>
/// <param name="Place">GSS code.</param>
/// <param name="Year">Mid-year.</param>
/// <param name="Population">People, ours.</param>
/// <param name="Official">People, the office's.</param>
/// <param name="Difference">Ours over theirs less 1, a proportion.</param>
public sealed record OfficialDifference(string Scenario, string Variant, string Place, int Year, double Population, double Official, double Difference)
{
    /// <summary>Years apart that are compared, and the last.</summary>
    const int Apart = 5;

    internal static IEnumerable<OfficialDifference> Of(ReleaseContents contents)
    {
        var official = contents.Official.Where(f => f.Measure == "population").ToLookup(f => (f.Place, f.Year));
        return
            from run in contents.Runs
            from place in run.Places.Index()
            from year in run.Result.Years.StepYears
            where year == run.Result.Years.Last || (year - run.Result.Years.First) % Apart == 0
            from figure in official[(place.Item.Code, year)]
            let people = People(run, place.Index, year)
            select new OfficialDifference(run.Scenario.Name, figure.Variant, place.Item.Code, year, people, figure.Value, people / figure.Value - 1);
    }

    static double People(ScenarioRun run, int place, int year)
    {
        var length = run.Result.Shape.Length / run.Result.Shape.Places;
        return Ordered.Sum(run.Result.Population(year).Slice(place * length, length));
    }
}
