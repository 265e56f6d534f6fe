using PhiUnit.Core;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Data.Projections;

/// <summary>Which number of homes a year leads the places to a population: the inverse question to a housing-led scenario.</summary>
/// <param name="HomesPerYear">Net additional dwellings a year, all places together.</param>
/// <param name="Population">People that this leads to, all places together.</param>
/// <param name="Runs">Number of projections that it took.</param>
public sealed record HomesForTarget(double HomesPerYear, double Population, int Runs)
{
    const string Homes = "homes_per_year";

    /// <summary>The largest number of homes a year that is tried: several times what the places have ever built.</summary>
    const double MostHomes = 100_000;

    /// <summary>People; the answer leads to within this of the target.</summary>
    const double Tolerance = 1;

    /// <summary>Solves by bisection: more homes always mean more people.</summary>
    /// <param name="store">The workspace's figures.</param>
    /// <param name="places">Places.</param>
    /// <param name="scenario">A scenario that homes lead; all its other assumptions hold.</param>
    /// <param name="year">Year of the target.</param>
    /// <param name="target">People, all places together.</param>
    /// <exception cref="ArgumentException">Homes do not lead the scenario, or no number of homes leads to the target.</exception>
    public static HomesForTarget Solve(Store store, IReadOnlyList<Place> places, Scenario scenario, int year, double target)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Find(Homes) is null) throw new ArgumentException($"Scenario {scenario.Name} is not led by homes; one that makes the assumption {Homes} expected.", nameof(scenario));
        var model = ScenarioModel.Read(store, places, scenario, year);
        var runs = 0;
        double People(double homes)
        {
            runs++;
            return Ordered.Sum(model.RunWithHomes(homes, "Solved for the target").Result.Population(year));
        }

        var (low, high) = (0.0, MostHomes);
        var (fewest, most) = (People(low), People(high));
        if (target < fewest || target > most)
            throw new ArgumentException(FormattableString.Invariant($"{target:0} people in {year} found, {fewest:0} (no homes) to {most:0} ({MostHomes:0} homes a year) expected."), nameof(target));
        while (true)
        {
            var homes = (low + high) / 2;
            var people = People(homes);
            if (Math.Abs(people - target) < Tolerance || high - low < 1e-6) return new(homes, people, runs);
            if (people < target) low = homes;
            else high = homes;
        }
    }
}
