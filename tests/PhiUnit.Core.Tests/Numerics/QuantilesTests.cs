using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Tests.Numerics;

public class QuantilesTests
{
    static readonly Arbitrary<double[]> Samples =
        Gen.Choose(-50, 50).Select(i => i / 7.0).ArrayOf().Where(values => values.Length > 0).ToArbitrary();

    [Fact]
    public void Quantiles_are_those_of_the_sorted_sample() => Law.Holds(Samples, sample =>
    {
        double[] probabilities = [0, 0.025, 0.1, 0.5, 0.5, 0.9, 1];
        var sorted = sample.Order().ToArray();
        var found = new double[probabilities.Length];
        Quantiles.Of([.. sample], probabilities, found);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var position = (sorted.Length - 1) * probabilities[i];
            var (below, above) = (sorted[(int)Math.Floor(position)], sorted[(int)Math.Ceiling(position)]);
            Assert.Equal(below + (position - Math.Floor(position)) * (above - below), found[i]);
        }
    });

    [Fact]
    public void A_sample_keeps_its_values() => Law.Holds(Samples, sample =>
    {
        double[] reordered = [.. sample];
        Quantiles.Of(reordered, [0.3, 0.6], new double[2]);
        Assert.Equal(sample.Order(), reordered.Order());
    });

    [Fact]
    public void Nothing_is_known_of_a_sample_with_a_value_that_is_not_a_number()
    {
        var found = new double[2];
        Quantiles.Of([1, double.NaN, 3], [0.1, 0.5], found);
        Assert.All(found, value => Assert.Equal(double.NaN, value));
    }

    [Fact]
    public void An_empty_sample_and_probabilities_that_do_not_ascend_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Quantiles.Of([], [0.5], new double[1]));
        Assert.Throws<ArgumentException>(() => Quantiles.Of([1, 2], [0.5, 0.4], new double[2]));
        Assert.Throws<ArgumentException>(() => Quantiles.Of([1, 2], [1.1], new double[1]));
        Assert.Throws<ArgumentException>(() => Quantiles.Of([1, 2], [double.NaN], new double[1]));
    }
}
