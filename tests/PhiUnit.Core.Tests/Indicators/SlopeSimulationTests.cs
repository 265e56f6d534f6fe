using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

public class SlopeSimulationTests
{
    static readonly double[] Populations = [3, 5, 2, 7, 4], Errors = [0.1, 0.2, 0.05, 0.3, 0.15];

    /// <summary>Draw by draw with the platform's own functions, sorted as a whole: the same limits to the last digits.</summary>
    [Theory]
    [InlineData(SlopeScale.Identity)]
    [InlineData(SlopeScale.Log)]
    [InlineData(SlopeScale.Logit)]
    public void Limits_are_those_of_draws_written_out(SlopeScale scale)
    {
        const int Draws = 999;
        double[] points = [-1.5, -1.2, -2.1, 0.4, 0.9];
        var (slope, intercept) = (new double[5], new double[5]);
        SlopeLine.Coefficients(Populations, slope, intercept);
        var simulation = new SlopeSimulation(new NormalDraws(Draws, 5, 11));
        simulation.Run(slope, intercept, points, Errors, scale);

        var random = new PhiUnit.Core.Numerics.Philox(11, 0x534949);
        var indices = Enumerable.Range(0, Draws).Select(draw => SlopeIndex.Of(
            slope, intercept, [.. points.Select((p, q) => From(scale, p + Errors[q] * random.Normal((uint)draw, (uint)q, 0)))], SlopeScale.Identity)).ToList();
        foreach (var level in new[] { 0.5, 0.95, 0.998 })
        {
            var confidence = new Confidence(level);
            Check([.. indices.Select(i => i.Slope).Order()], simulation.Slope(confidence), confidence);
            Check([.. indices.Select(i => i.Ratio).Order()], simulation.Ratio(confidence), confidence);
        }
    }

    [Fact]
    public void One_draw_is_both_limits()
    {
        var (slope, intercept) = (new double[5], new double[5]);
        SlopeLine.Coefficients(Populations, slope, intercept);
        var simulation = new SlopeSimulation(new NormalDraws(1, 5, 1));
        simulation.Run(slope, intercept, [1, 2, 3, 4, 5], Errors, SlopeScale.Log);
        var limits = simulation.Slope(new(0.95));
        Assert.True(double.IsFinite(limits.Lower) && limits.Lower == limits.Upper);
    }

    static double From(SlopeScale scale, double point) => scale switch { SlopeScale.Log => Math.Exp(point), SlopeScale.Logit => 1 / (1 + Math.Exp(-point)), _ => point };

    static void Check(double[] sorted, Limits found, Confidence confidence)
    {
        Close.To(sorted[(int)Math.Round(sorted.Length * confidence.Tail) - 1 is >= 0 and var low ? low : 0], found.Lower, "lower", 1e-10);
        Close.To(sorted[(int)Math.Round(sorted.Length * (1 - confidence.Tail)) - 1], found.Upper, "upper", 1e-10);
    }
}
