namespace PhiUnit.Core.Uncertainty;

/// <summary>People of one sex from one age to another, both included; the open age group where it ends the axis.</summary>
public readonly record struct AgeBand(Sex Sex, int From, int To)
{
    /// <summary>Every age and sex by itself.</summary>
    public static AgeBand[] SingleYears(AgeAxis ages) => Groups(ages, [.. Enumerable.Range(0, ages.Count)]);

    /// <summary>Groups of ages for either sex.</summary>
    /// <param name="ages">The age axis.</param>
    /// <param name="starts">First age of each group, ascending from 0; the last group is open.</param>
    public static AgeBand[] Groups(AgeAxis ages, IReadOnlyList<int> starts)
    {
        ArgumentNullException.ThrowIfNull(starts);
        if (starts.Count == 0 || starts[0] != 0 || starts[^1] > ages.Open || !starts.SequenceEqual(starts.Distinct().Order()))
            throw new ArgumentException($"Starts {string.Join(", ", starts)} found; ascending ages from 0 to {ages.Open} at most expected.", nameof(starts));
        var groups = starts.Zip(starts.Skip(1).Append(ages.Count)).ToArray();
        return [.. from sex in new[] { Sex.Female, Sex.Male } from g in groups select new AgeBand(sex, g.First, g.Second - 1)];
    }
}
