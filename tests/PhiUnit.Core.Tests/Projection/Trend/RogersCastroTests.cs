using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Core.Tests.Projection.Trend;

public class RogersCastroTests
{
    const int Ages = 91;

    /// <summary>Schedules as places have them: childhood, a peak of the young, perhaps one of the retired, a constant.</summary>
    static Arbitrary<double[]> Schedules =>
        (from share in Gen.Choose(0, 1000).ArrayOf(RogersCastro.Parameters)
         let low = new[] { 0.005, 0.05, 0.03, 18, 0.06, 0.2, 0.0005, 60, 0.1, 0.1, 0.001 }
         let high = new[] { 0.04, 0.2, 0.12, 26, 0.2, 0.8, 0.01, 68, 0.3, 0.4, 0.01 }
         select low.Select((l, i) => l + share[i] / 1000.0 * (high[i] - l)).ToArray()).ToArbitrary();

    /// <summary>By hand at three ages: 0.02 e^(−0.1 x) + 0.06 e^(−0.1 (x − 20) − e^(−0.4 (x − 20))) + 0.003, the retirement peak far too low to count.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(45)]
    public void The_schedule_is_the_published_formula(int age)
    {
        var schedule = new double[Ages];
        RogersCastro.Fill([0.02, 0.1, 0.06, 20, 0.1, 0.4, 1e-30, 65, 0.1, 0.4, 0.003], schedule);
        var expected = 0.02 * Math.Exp(-0.1 * age) + 0.06 * Math.Exp(-0.1 * (age - 20) - Math.Exp(-0.4 * (age - 20))) + 0.003;
        Assert.Equal(expected, schedule[age], 1e-14);
    }

    [Fact]
    public void A_fit_to_a_schedule_gives_it_back() => Law.Holds(Schedules, truth =>
    {
        var (schedule, fitted, parameters) = (new double[Ages], new double[Ages], new double[RogersCastro.Parameters]);
        RogersCastro.Fill(truth, schedule);
        RogersCastro.Fit(schedule, Enumerable.Repeat(1.0, Ages).ToArray(), parameters);
        RogersCastro.Fill(parameters, fitted);
        var rootMeanSquare = Math.Sqrt(schedule.Zip(fitted, (a, b) => (a - b) * (a - b)).Average());
        // To rounding in 99 of 100; seldom another valley of the squares, by a few per cent.
        Assert.InRange(rootMeanSquare / schedule.Average(), 0, 0.1);
    });

    [Fact]
    public void A_schedule_twice_as_high_fits_twice_as_high() => Law.Holds(Schedules, truth =>
    {
        var (schedule, one, two) = (new double[Ages], new double[RogersCastro.Parameters], new double[RogersCastro.Parameters]);
        RogersCastro.Fill(truth, schedule);
        var weights = Enumerable.Range(0, Ages).Select(age => 1000.0 - 5 * age).ToArray();
        RogersCastro.Fit(schedule, weights, one);
        RogersCastro.Fit([.. schedule.Select(v => 2 * v)], weights, two);
        double[] fittedOne = new double[Ages], fittedTwo = new double[Ages];
        RogersCastro.Fill(one, fittedOne);
        RogersCastro.Fill(two, fittedTwo);
        Assert.All(fittedOne.Zip(fittedTwo), p => Assert.Equal(2 * p.First, p.Second, 0.02 * schedule.Max()));
    });

    [Fact]
    public void Noise_is_smoothed_and_the_level_kept()
    {
        var (schedule, fitted, parameters) = (new double[Ages], new double[Ages], new double[RogersCastro.Parameters]);
        RogersCastro.Fill([0.02, 0.1, 0.08, 21, 0.1, 0.4, 0.002, 64, 0.2, 0.2, 0.004], schedule);
        var noisy = schedule.Select((v, age) => v * (age % 2 == 0 ? 1.15 : 0.85)).ToArray();
        RogersCastro.Fit(noisy, Enumerable.Repeat(1.0, Ages).ToArray(), parameters);
        RogersCastro.Fill(parameters, fitted);
        double Distance(double[] from) => from.Zip(schedule, (a, b) => (a - b) * (a - b)).Sum();
        Assert.True(Distance(fitted) < Distance(noisy) / 10, $"{Distance(fitted)} against {Distance(noisy)}");
        Assert.Equal(noisy.Sum(), fitted.Sum(), 0.01 * noisy.Sum());
    }

    [Fact]
    public void Nothing_to_fit_is_refused() =>
        Assert.Contains("more than 0 expected", Assert.Throws<ArgumentException>(() => RogersCastro.Fit(new double[Ages], Enumerable.Repeat(1.0, Ages).ToArray(), new double[11])).Message, StringComparison.Ordinal);
}
