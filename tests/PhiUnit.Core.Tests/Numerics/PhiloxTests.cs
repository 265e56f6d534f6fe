using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Tests.Numerics;

public class PhiloxTests
{
    /// <summary>Known answers of Philox4x32-10: counter, key, result (Random123, the authors' own test vectors).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdcceb, 0x5001e420u, 0x24126ea1u)]
    public void Words_are_those_of_the_authors(uint draw, uint place, uint year, uint k, uint seed, uint purpose, uint x0, uint x1, uint x2, uint x3) =>
        Assert.Equal((x0, x1, x2, x3), new Philox(seed, purpose).Words(draw, place, year, k));

    [Fact]
    public void Uniform_numbers_have_the_mean_and_variance_of_the_uniform_distribution()
    {
        var random = new Philox(1, 2);
        var numbers = Enumerable.Range(0, 100_000).Select(draw => random.Uniform((uint)draw, 3, 2024)).ToArray();

        Assert.All(numbers, x => Assert.InRange(x, double.Epsilon, 1 - 1e-16));
        Assert.Equal(0.5, numbers.Average(), 0.003);
        Assert.Equal(1 / 12.0, numbers.Average(x => (x - 0.5) * (x - 0.5)), 0.001);
    }

    [Fact]
    public void Every_part_of_key_and_counter_makes_another_stream()
    {
        double[] numbers =
        [
            new Philox(1, 1).Uniform(1, 1, 1, 1), new Philox(2, 1).Uniform(1, 1, 1, 1), new Philox(1, 2).Uniform(1, 1, 1, 1),
            new Philox(1, 1).Uniform(2, 1, 1, 1), new Philox(1, 1).Uniform(1, 2, 1, 1), new Philox(1, 1).Uniform(1, 1, 2, 1),
            new Philox(1, 1).Uniform(1, 1, 1, 2),
        ];
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    [Fact]
    public void Normal_numbers_of_a_run_of_draws_are_the_same_wherever_the_run_begins()
    {
        var random = new Philox(7, 1);
        double[] whole = new double[10], end = new double[4];
        random.Normals(0, 5, 2030, whole);
        random.Normals(6, 5, 2030, end);
        Assert.Equal(whole[6..], end);
        Assert.Equal(whole.Length, whole.Distinct().Count());
        Assert.Throws<ArgumentException>(() => random.Normals(1, 5, 2030, new double[2]));
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_variance_1()
    {
        var numbers = new double[100_000];
        new Philox(3, 4).Normals(0, 5, 2030, numbers);
        Assert.Equal(0, numbers.Average(), 0.01);
        Assert.Equal(1, numbers.Average(x => x * x), 0.015);
    }
}
