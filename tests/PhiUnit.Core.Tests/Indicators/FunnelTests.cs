using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

/// <summary>Control limits against PHEindicatormethods 2.1.0; its Poisson limits come from a bisection that stops at 5e-5.</summary>
public class FunnelTests
{
    const string Folder = $"{FixtureTable.Folder}/calculate_funnel_limits/suite";

    static readonly Confidence At95 = new(0.95), At998 = new(0.998);

    [SharedFact(Folder)]
    public void Limits_of_a_proportion_are_the_peers()
    {
        var expected = FixtureTable.Read($"{Folder}/calculate_funnel_limits_001_output.csv");
        foreach (var row in expected.Rows)
        {
            var (population, baseline) = (expected.Number(row, "Population"), expected.Number(row, "baseline") / 100);
            foreach (var (label, confidence) in new[] { ("2s", At95), ("3s", At998) })
            {
                var limits = FunnelLimits.OfProportion(baseline, population, confidence).Times(100);
                Close.To(expected.Number(row, $"lower_{label}_limit"), limits.Lower, $"{population} {label}", 1e-8);
                Close.To(expected.Number(row, $"upper_{label}_limit"), limits.Upper, $"{population} {label}", 1e-8);
            }
        }
    }

    /// <summary>The peer gives the expected number at which so many events lie on a limit: at that number, that count is the limit.</summary>
    [SharedFact(Folder)]
    public void Limits_of_a_ratio_are_the_peers()
    {
        var expected = FixtureTable.Read($"{Folder}/calculate_funnel_limits_003_output.csv");
        foreach (var row in expected.Rows)
        {
            var events = expected.Number(row, "Observed_events");
            foreach (var (label, confidence) in new[] { ("2s", At95), ("3s", At998) })
            {
                Close.To(events, FunnelLimits.OfCount(expected.Number(row, $"lower_{label}_exp_events"), confidence).Lower, $"{events} {label}", 2e-4);
                Close.To(events, FunnelLimits.OfCount(expected.Number(row, $"upper_{label}_exp_events"), confidence).Upper, $"{events} {label}", 2e-4);
            }
        }
    }

    [SharedTheory(Folder)]
    [InlineData("005")]
    [InlineData("007")]
    public void Limits_of_a_rate_are_the_peers(string number)
    {
        var expected = FixtureTable.Read($"{Folder}/calculate_funnel_limits_{number}_output.csv");
        foreach (var row in expected.Rows)
        {
            foreach (var (label, confidence) in new[] { ("2s", At95), ("3s", At998) })
            {
                Check("lower", limits => limits.Lower);
                Check("upper", limits => limits.Upper);

                // Populations are of one year, the rate of three.
                void Check(string side, Func<Limits, double> limit)
                {
                    var population = 3 * expected.Number(row, $"{side}_{label}_population_1_year");
                    var found = limit(FunnelLimits.OfCount(expected.Number(row, "baseline") * population / 1e5, confidence)) / population * 1e5;
                    Close.To(expected.Number(row, $"{side}_{label}_limit"), found, $"{row[0]} {side} {label}", 2e-4);
                }
            }
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(12_345)]
    [InlineData(3_000_000)]
    public void A_count_on_a_control_limit_has_the_expected_number_on_its_exact_limit(double expected)
    {
        var limits = FunnelLimits.OfCount(expected, At95);
        Close.To(expected, ExactPoisson.Lower(limits.Upper, At95.Tail), "upper", 1e-8);
        if (limits.Lower > 0) Close.To(expected, ExactPoisson.Upper(limits.Lower, At95.Tail), "lower", 1e-8);
        else Assert.True(ExactPoisson.Upper(0, At95.Tail) >= expected);
    }

    [Theory]
    [InlineData(1, 2, 0, 3, 5, FunnelPosition.Low95)]
    [InlineData(1, 2, 0, 4, 5, FunnelPosition.Low998)]
    [InlineData(6, 8, 3, 9, 5, FunnelPosition.High95)]
    [InlineData(7, 8, 6, 9, 5, FunnelPosition.High998)]
    [InlineData(5, 8, 4, 9, 5, FunnelPosition.Within)]
    public void Position(double lower95, double upper95, double lower998, double upper998, double baseline, FunnelPosition expected)
    {
        var widened = expected == FunnelPosition.Low95 ? new Limits(lower998, 6) : new Limits(lower998, upper998);
        Assert.Equal(expected, FunnelPositions.Of(new(lower95, upper95), widened, baseline));
    }
}
