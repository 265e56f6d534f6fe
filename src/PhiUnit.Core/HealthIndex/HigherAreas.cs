using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Scores of regions, counties, care boards and the country (ONS Health Index, step 6).</summary>
public static class HigherAreas
{
    /// <summary>
    /// Every level's score of higher areas: in each year the mean of their lowest areas' scores, weighted by the population
    /// of that year. Points, unrounded.
    /// </summary>
    /// <param name="scores">Scores of the lowest areas.</param>
    /// <param name="population">[year][area], area fastest: persons, as in <see cref="IndexPanel.Population"/>.</param>
    /// <param name="higher">The areas to score.</param>
    /// <exception cref="ArgumentException">The length of population is not years x areas, or an area has no members.</exception>
    public static IndexScores Score(IndexScores scores, ReadOnlySpan<double> population, IReadOnlyList<HigherArea> higher)
    {
        var cellCount = scores.Years.Count * scores.Areas.Count;
        Check.SameLength(population.Length, cellCount);
        var means = new IndexScores(scores.Tree, scores.Years, [.. higher.Select(x => x.Code)], scores.Constants);
        for (var area = 0; area < higher.Count; area++)
        {
            var members = higher[area].Members.ToArray();
            for (var year = 0; year < scores.Years.Count; year++)
            {
                var weights = population.Slice(year * scores.Areas.Count, scores.Areas.Count);
                for (var node = 0; node < scores.Tree.Nodes.Count; node++)
                    means.Slice(node)[year * higher.Count + area] = Aggregate.WeightedMean(scores.Of(node, year), weights, members);
            }
        }
        return means;
    }

    /// <summary>
    /// Scores over draws of higher areas, [area][draw], as <see cref="Score"/> makes them of one: population-weighted means, in points.
    /// </summary>
    /// <param name="scores">[lowest area][draw], draw fastest.</param>
    /// <param name="population">Of the lowest areas in that year, persons.</param>
    /// <param name="higher">The areas to score.</param>
    public static double[] ScoreDraws(ReadOnlyMemory<double> scores, ReadOnlyMemory<double> population, IReadOnlyList<HigherArea> higher)
    {
        var draws = scores.Length / population.Length;
        var means = new double[higher.Count * draws];
        Parallel.For(0, higher.Count, area =>
        {
            var row = means.AsSpan(area * draws, draws);
            var total = 0.0;
            foreach (var member in higher[area].Members) total += population.Span[member];
            foreach (var member in higher[area].Members)
                Aggregate.AddWeighted(scores.Span.Slice(member * draws, draws), population.Span[member] / total, row);
        });
        return means;
    }

    /// <summary>The areas above the lowest ones, each with all the lowest areas below it however deep; ordered by code.</summary>
    /// <param name="lowest">Codes of the lowest areas.</param>
    /// <param name="parentOf">Code of the area that an area lies in; an area that is no key lies in none.</param>
    /// <exception cref="ArgumentException">An area lies in itself, or a lowest area holds another.</exception>
    public static IReadOnlyList<HigherArea> FromParents(IReadOnlyList<string> lowest, IReadOnlyDictionary<string, string> parentOf)
    {
        var isLowest = lowest.ToHashSet(StringComparer.Ordinal);
        var members = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < lowest.Count; i++)
        {
            for (var code = lowest[i]; parentOf.TryGetValue(code, out var parent); code = parent)
            {
                if (isLowest.Contains(parent)) throw new ArgumentException($"{code} lies in {parent}, which is itself a lowest area");
                if (!members.TryGetValue(parent, out var list)) members.Add(parent, list = []);
                if (list.Count > 0 && list[^1] == i) throw new ArgumentException($"{parent} lies in itself, by way of {code}");
                list.Add(i);
            }
        }
        return [.. members.Select(x => new HigherArea(x.Key, x.Value))];
    }
}
