using FsCheck.Fluent;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

public class QuantileAssignmentTests
{
    static readonly FsCheck.Arbitrary<int[]> Values = Arb.From(Gen.Choose(1, 60).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, 40), n)));

    [Fact]
    public void Ten_values_in_five_quantiles_are_two_each()
    {
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], Assigned([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5, highestFirst: true));
        Assert.Equal([5, 5, 4, 4, 3, 3, 2, 2, 1, 1], Assigned([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5, highestFirst: false));
    }

    [Fact]
    public void Fewer_values_than_quantiles_get_none_and_a_missing_value_takes_no_place()
    {
        Assert.Equal([0, 0, 0], Assigned([1, 2, 3], 5, highestFirst: true));
        Assert.Equal([0, 2, 1], Assigned([double.NaN, 1, 2], 2, highestFirst: true));
    }

    [Fact]
    public void Order_of_rows_does_not_matter_equal_values_share_and_quantiles_follow_the_values() => Law.Holds(Values, values =>
    {
        double[] figures = [.. values.Select(v => (double)v)];
        var quantiles = Assigned(figures, 4, highestFirst: true);
        Assert.Equal(quantiles.Reverse(), Assigned([.. figures.Reverse()], 4, highestFirst: true));
        foreach (var (a, b) in from a in Enumerable.Range(0, values.Length) from b in Enumerable.Range(0, values.Length) select (a, b))
        {
            if (values[a] == values[b]) Assert.Equal(quantiles[a], quantiles[b]);
            if (values[a] > values[b]) Assert.True(quantiles[a] <= quantiles[b]);
        }
        Assert.All(quantiles, q => Assert.InRange(q, values.Length < 4 ? 0 : 1, 4));
    });

    static int[] Assigned(double[] values, int quantiles, bool highestFirst)
    {
        var assigned = new int[values.Length];
        QuantileAssignment.Assign(values, quantiles, highestFirst, assigned);
        return assigned;
    }
}
