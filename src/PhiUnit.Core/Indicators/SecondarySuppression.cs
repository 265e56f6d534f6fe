using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>
/// Withholds more cells until no published sum gives a withheld one away (Hundepool and others, Statistical Disclosure Control, 2012,
/// section 4.3): a sum with exactly one withheld cell among its parts and itself loses another.
/// </summary>
public static class SecondarySuppression
{
    /// <summary>
    /// Marks the smallest cell above 0 that is still shown in every line that has exactly one withheld cell, until there is no such line.
    /// A line is a sum and its parts. Where all other cells are 0 nothing can be marked: the sum equals the withheld cell and is withheld.
    /// </summary>
    /// <param name="counts">[cell]: events.</param>
    /// <param name="lines">Cells of each line.</param>
    /// <param name="withheld">[cell]: in, the cells withheld for themselves; out, all that must be.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Complete(ReadOnlySpan<double> counts, IReadOnlyList<int[]> lines, Span<bool> withheld)
    {
        Check.SameLength(counts.Length, withheld.Length);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var line in lines)
            {
                if (Withheld(line, withheld) != 1 || Smallest(line, counts, withheld) is not { } cell) continue;
                withheld[cell] = true;
                changed = true;
            }
        }
    }

    static int Withheld(int[] line, ReadOnlySpan<bool> withheld)
    {
        var number = 0;
        foreach (var cell in line) number += withheld[cell] ? 1 : 0;
        return number;
    }

    static int? Smallest(int[] line, ReadOnlySpan<double> counts, ReadOnlySpan<bool> withheld)
    {
        int? smallest = null;
        foreach (var cell in line)
        {
            if (!withheld[cell] && counts[cell] > 0 && (smallest is not { } found || counts[cell] < counts[found])) smallest = cell;
        }
        return smallest;
    }
}
