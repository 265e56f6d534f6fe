using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>Folds a national schedule that runs to a higher age into one that ends in a lower open age group.</summary>
public static class OpenAge
{
    /// <summary>Folds counts by age: the open group takes everyone from its lower bound on.</summary>
    /// <param name="counts">People by age 0, 1, …, any last group.</param>
    /// <param name="folded">Written: people by age 0 … open.</param>
    public static void FoldCounts(ReadOnlySpan<double> counts, Span<double> folded)
    {
        if (counts.Length < folded.Length)
            throw new ArgumentException($"{counts.Length} ages found, at least {folded.Length} expected.", nameof(counts));
        counts[..folded.Length].CopyTo(folded);
        folded[^1] = Ordered.Sum(counts[(folded.Length - 1)..]);
    }

    /// <summary>Spreads a group over its single ages as a stationary population under this mortality stands: each age is the one before, less deaths.</summary>
    /// <param name="people">People of the group.</param>
    /// <param name="mortalityByAgeAtEnd">Probability of dying on the way to each age of the group; the first is not used.</param>
    /// <param name="spread">Written: people by single age, adding up to <paramref name="people"/>.</param>
    public static void SpreadGroup(double people, ReadOnlySpan<double> mortalityByAgeAtEnd, Span<double> spread)
    {
        Check.Length(mortalityByAgeAtEnd, spread.Length);
        var survivors = 1.0;
        for (var age = 0; age < spread.Length; age++)
        {
            if (age > 0) survivors *= 1 - mortalityByAgeAtEnd[age];
            spread[age] = survivors;
        }
        var share = people / Ordered.Sum(spread);
        for (var age = 0; age < spread.Length; age++) spread[age] *= share;
    }

    /// <summary>
    /// Turns the mortality of a step by age at its START (ONS national projections: one row for those born in the step, then age 0, 1, …)
    /// into mortality by age at its END, with a lower open age group, whose rate is weighted with the people at the start.
    /// </summary>
    /// <param name="atBirth">Probability of dying in the step for those born in it.</param>
    /// <param name="byAgeAtStart">Probability of dying by age at the start, same ages as <paramref name="start"/>.</param>
    /// <param name="start">People at the start by age 0, 1, …</param>
    /// <param name="byAgeAtEnd">Written: probability of dying by age at the end, 0 … open.</param>
    public static void MortalityByAgeAtEnd(
        double atBirth, ReadOnlySpan<double> byAgeAtStart, ReadOnlySpan<double> start, Span<double> byAgeAtEnd)
    {
        Check.Length(byAgeAtStart, start.Length);
        var open = byAgeAtEnd.Length - 1;
        if (start.Length < open) throw new ArgumentException($"{start.Length} ages found, at least {open} expected.", nameof(start));
        byAgeAtEnd[0] = atBirth;
        for (var age = 1; age < open; age++) byAgeAtEnd[age] = byAgeAtStart[age - 1];
        // Those who end in the open group were one year younger than its bound, or older.
        byAgeAtEnd[open] = Ordered.Dot(byAgeAtStart[(open - 1)..], start[(open - 1)..]) / Ordered.Sum(start[(open - 1)..]);
    }

    /// <summary>
    /// Turns fertility by age at the birth into fertility by age at the END of the step: a woman aged x at the end was x − 1 for half
    /// of the step, on average, and x for the other half (Lexis parallelogram).
    /// </summary>
    /// <param name="byAgeAtBirth">Births per woman-year by age of the mother at the birth, ages 0 … open.</param>
    /// <param name="byAgeAtEnd">Written: births per woman aged on.</param>
    public static void FertilityByAgeAtEnd(ReadOnlySpan<double> byAgeAtBirth, Span<double> byAgeAtEnd)
    {
        Check.Length(byAgeAtBirth, byAgeAtEnd.Length);
        byAgeAtEnd[0] = 0;
        for (var age = 1; age < byAgeAtEnd.Length; age++) byAgeAtEnd[age] = (byAgeAtBirth[age - 1] + byAgeAtBirth[age]) / 2;
    }

    /// <summary>
    /// Turns migrants by age label (ONS national projections: half move at the start of the step, half at its end, at the same label) into
    /// migrants by age at the END of the step: the first half has grown a year older by then. Nobody is lost.
    /// </summary>
    /// <param name="byLabel">Migrants, people, by age 0, 1, … and a last open group.</param>
    /// <param name="byAgeAtEnd">Written: the same people, same ages.</param>
    public static void MigrantsByAgeAtEnd(ReadOnlySpan<double> byLabel, Span<double> byAgeAtEnd)
    {
        Check.Length(byAgeAtEnd, byLabel.Length);
        byAgeAtEnd[0] = byLabel[0] / 2;
        for (var age = 1; age < byLabel.Length; age++) byAgeAtEnd[age] = (byLabel[age - 1] + byLabel[age]) / 2;
        byAgeAtEnd[^1] += byLabel[^1] / 2;
    }
}
