using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

/// <summary>Slope index against PHEindicatormethods 2.1.0: estimates to 1e-9, its own draws replayed to 1e-9, limits within 2 % of their width.</summary>
public class SlopeTests
{
    const string Folder = $"{FixtureTable.Folder}/phe_sii";

    static readonly Confidence At95 = new(0.95), At998 = new(0.998);

    [SharedFact(Folder)]
    public void Point_estimates_are_the_peers()
    {
        var input = FixtureTable.Read($"{Folder}/input.csv");
        var groups = input.Groups("area").ToDictionary(g => g.Key, g => g.ToList());
        var expected = FixtureTable.Read($"{Folder}/point_estimates.csv");
        Assert.Equal(400, expected.Rows.Count);
        foreach (var row in expected.Rows)
        {
            var group = groups[expected.Text(row, "area")];
            var scale = expected.Text(row, "transform") == "true" ? Scale(expected.Text(row, "type")) : SlopeScale.Identity;
            var (slope, intercept) = Line(input.Numbers(group, "population"));
            var index = SlopeIndex.Of(slope, intercept, Array.ConvertAll(input.Numbers(group, "value"), v => scale.To(v)), scale);
            var multiplier = expected.Number(row, "multiplier");
            Close.To(expected.Number(row, "sii"), multiplier * index.Slope, $"{string.Join(',', row)}: sii", 1e-8);
            Close.To(expected.Number(row, "rii"), multiplier < 0 ? 1 / index.Ratio : index.Ratio, $"{string.Join(',', row)}: rii");
        }
    }

    [SharedFact(Folder)]
    public void The_peers_own_draws_give_the_peers_limits()
    {
        var (draws, input, expected) = (Replay("draws"), Replay("input"), Replay("output"));
        var (slope, intercept) = Line(input.Numbers(input.Rows, "population"));
        var indices = draws.Rows.Select(d => SlopeIndex.Of(slope, intercept, [.. Enumerable.Range(1, 10).Select(q => draws.Number(d, $"q{q}"))], SlopeScale.Identity)).ToList();
        var (slopes, ratios) = (indices.Select(i => i.Slope).Order().ToList(), indices.Select(i => i.Ratio).Order().ToList());
        foreach (var (level, label) in new[] { (0.975, "95_0"), (0.999, "99_8") })
        {
            var (low, high) = ((int)Math.Round(1000 * (1 - level)) - 1, (int)Math.Round(1000 * level) - 1);
            Close.To(expected.Number(expected.Rows[0], $"sii_lower{label}cl"), slopes[low], label);
            Close.To(expected.Number(expected.Rows[0], $"sii_upper{label}cl"), slopes[high], label);
            Close.To(expected.Number(expected.Rows[0], $"rii_lower{label}cl"), ratios[low], label);
            Close.To(expected.Number(expected.Rows[0], $"rii_upper{label}cl"), ratios[high], label);
        }
    }

    /// <summary>Limits that the peer simulated with 100,000 draws (life expectancy by decile of the places).</summary>
    [SharedFact("fixtures/projection/life_expectancy_phe")]
    public void Closed_form_limits_are_the_peers_simulated_ones()
    {
        const string Source = "fixtures/projection/life_expectancy_phe";
        var input = FixtureTable.Read($"{Source}/bundled_LE_by_decile_BLMK.csv");
        var groups = input.Groups("Sex", "GeoCode").ToDictionary(g => g.Key, g => g.ToList());
        var expected = FixtureTable.Read($"{Source}/phe_sii_BLMK.csv");
        foreach (var row in expected.Rows)
        {
            var group = groups[$"{expected.Text(row, "Sex")}|{expected.Text(row, "GeoCode")}"];
            var (slope, intercept) = Line(input.Numbers(group, "Pop"));
            var normal = new NormalSlope(slope, intercept, input.Numbers(group, "LifeExp"), input.Numbers(group, "SE"));
            CheckWithin(expected, row, "sii", normal.Slope(At95));
            CheckWithin(expected, row, "rii", normal.Ratio(At95));
        }
    }

    [Fact]
    public void Simulated_limits_of_normal_values_are_the_closed_form_ones()
    {
        double[] populations = [100, 130, 90, 80, 120], values = [70, 72, 75, 76, 80], errors = [1, 0.8, 1.2, 1.1, 0.9];
        var (slope, intercept) = Line(populations);
        var simulation = new SlopeSimulation(new NormalDraws(100_000, 5, 1));
        simulation.Run(slope, intercept, values, errors, SlopeScale.Identity);
        var normal = new NormalSlope(slope, intercept, values, errors);
        foreach (var (confidence, tolerance) in new[] { (At95, 0.01), (At998, 0.02) })
        {
            CheckWithin(normal.Slope(confidence), simulation.Slope(confidence), tolerance);
            CheckWithin(normal.Ratio(confidence), simulation.Ratio(confidence), tolerance);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_limits_and_another_seed_others()
    {
        Limits Simulated(uint seed)
        {
            var simulation = new SlopeSimulation(new NormalDraws(1000, 5, seed));
            var (slope, intercept) = Line([1, 2, 3, 4, 5]);
            simulation.Run(slope, intercept, [5, 4, 3, 2, 1], [0.1, 0.1, 0.1, 0.1, 0.1], SlopeScale.Log);
            return simulation.Slope(At95);
        }

        Assert.Equal(Simulated(7), Simulated(7));
        Assert.NotEqual(Simulated(7), Simulated(8));
    }

    [Fact]
    public void Turning_the_quantiles_round_turns_the_sign()
    {
        double[] populations = [3, 5, 2, 7, 4], values = [10, 12, 9, 15, 14];
        var (slope, intercept) = Line(populations);
        var (backSlope, backIntercept) = Line([.. populations.Reverse()]);
        var (there, back) = (SlopeIndex.Of(slope, intercept, values, SlopeScale.Identity), SlopeIndex.Of(backSlope, backIntercept, [.. values.Reverse()], SlopeScale.Identity));
        Assert.Equal(there.Slope, -back.Slope, 1e-12);
        Assert.Equal(there.Ratio, 1 / back.Ratio, 1e-12);
    }

    [Fact]
    public void Equal_values_have_no_slope_and_values_on_a_line_have_its_slope()
    {
        double[] populations = [3, 5, 2, 7, 4];
        var (slope, intercept) = Line(populations);
        Assert.Equal(0, SlopeIndex.Of(slope, intercept, [8, 8, 8, 8, 8], SlopeScale.Identity).Slope, 1e-12);
        var (below, total) = (0.0, populations.Sum());
        double[] line = [.. populations.Select(p => { var ridit = (below + p / 2) / total; below += p; return 50 + 6 * ridit; })];
        var index = SlopeIndex.Of(slope, intercept, line, SlopeScale.Identity);
        Assert.Equal(6, index.Slope, 1e-12);
        Assert.Equal(56.0 / 50, index.Ratio, 1e-12);
    }

    [Fact]
    public void The_ratio_has_no_limits_where_its_start_may_be_0()
    {
        var (slope, intercept) = Line([1, 1, 1, 1, 1]);
        Assert.True(double.IsNaN(new NormalSlope(slope, intercept, [0.1, 0.2, 0.3, 0.4, 0.5], [1, 1, 1, 1, 1]).Ratio(At95).Lower));
    }

    static FixtureTable Replay(string name) => FixtureTable.Read($"{Folder}/replay/type0_{name}.csv");

    static (double[] Slope, double[] Intercept) Line(double[] populations)
    {
        var (slope, intercept) = (new double[populations.Length], new double[populations.Length]);
        SlopeLine.Coefficients(populations, slope, intercept);
        return (slope, intercept);
    }

    static SlopeScale Scale(string type) => type switch { "1" => SlopeScale.Log, "2" => SlopeScale.Logit, _ => SlopeScale.Identity };

    static void CheckWithin(FixtureTable table, string[] row, string name, Limits found) =>
        CheckWithin(new(table.Number(row, $"{name}_lower95_0cl"), table.Number(row, $"{name}_upper95_0cl")), found, 0.02);

    static void CheckWithin(Limits expected, Limits found, double share)
    {
        Assert.True(Math.Abs(expected.Lower - found.Lower) <= share * expected.Width, $"{expected} expected, {found} found");
        Assert.True(Math.Abs(expected.Upper - found.Upper) <= share * expected.Width, $"{expected} expected, {found} found");
    }
}
