using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Core.Tests.HealthIndex;

public class TransformsTests
{
    [Theory]
    [InlineData(Transform.Identity, 8, 8)]
    [InlineData(Transform.Log, 8, 2.0794415416798357)]
    [InlineData(Transform.SquareRoot, 9, 3)]
    [InlineData(Transform.CubeRoot, -8, -2)]
    [InlineData(Transform.Square, 3, 9)]
    [InlineData(Transform.Cube, -3, -27)]
    [InlineData(Transform.Reciprocal, 8, 0.125)]
    public void Each_is_its_formula_and_polarity_comes_after_it(Transform transform, double value, double expected)
    {
        var result = new double[2];
        Transforms.Apply(transform, 1, [value, value], result);
        Near.Equal([expected, expected], result, 1e-15);
        Transforms.Apply(transform, -1, [value, value], result);
        Near.Equal([-expected, -expected], result, 1e-15);
    }

    [Fact]
    public void A_reciprocal_turns_the_direction_by_itself()
    {
        var result = new double[3];
        Transforms.Apply(Transform.Reciprocal, 1, [2, 4, 5], result);
        Assert.True(result[0] > result[1] && result[1] > result[2]);
    }

    [Fact]
    public void Lengths_that_differ_are_both_named()
    {
        var message = Assert.Throws<ArgumentException>(() => Transforms.Apply(Transform.Log, 1, [1, 2, 3], new double[2])).Message;
        Assert.Contains("values.Length is 3, destination.Length is 2", message, StringComparison.Ordinal);
    }
}
