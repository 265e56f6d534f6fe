using PhiUnit.Core.Numerics;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Core.Backtest;

/// <summary>What errors of a model have in common over horizons and places, from its calibration cases; errors are divided by the scale of their cell, and by what is left of one over places of the kind.</summary>
public static class ErrorLinksFit
{
    /// <summary>Links are kept to a hundredth: windows overlap, so that they are known no better.</summary>
    const double Step = 0.01;

    /// <param name="result">A back-test.</param>
    /// <param name="model">Name of a model that has spreads.</param>
    public static ErrorLinks Of(BacktestResult result, string model)
    {
        ArgumentNullException.ThrowIfNull(result);
        var cells = result.Setting.Cells;
        List<Standardised> scaled =
        [
            .. result.Cases.Where(c => c.Model == model && result.Split.Calibrates(c.Area, c.Origin, c.Horizon) && result.Spreads.ContainsKey((model, c.Horizon)))
                .Select(c => new Standardised(c.Area, c.Origin, c.Horizon, c.Cell / (cells.Sizes.Count + 1), Elementary.Log(c.Outcome / c.Forecast) / result.Spreads[(model, c.Horizon)].Scale(c.Cell))),
        ];
        List<Standardised> cases = [.. scaled.GroupBy(c => (c.Horizon, c.Kind)).SelectMany(g => Even([.. g]))];
        var shared = Rounded(Mean(cases, (one, other) => one.Kind != other.Kind));
        var byKind = Enumerable.Range(0, cells.Kinds.Count)
            .ToDictionary(kind => kind, kind => Rounded(Math.Min(1, Mean(cases, (one, other) => one.Kind == kind && other.Kind == kind)) - shared));
        return new(Memory(cases, result.Setting.Horizons), shared, byKind);
    }

    /// <summary>Errors with a root mean square of 1.</summary>
    static IEnumerable<Standardised> Even(List<Standardised> cases)
    {
        var scale = Math.Sqrt(cases.Average(c => c.Error * c.Error));
        return cases.Select(c => c with { Error = c.Error / scale });
    }

    static double Rounded(double share) => Math.Max(0, Math.Round(share / Step)) * Step;

    /// <summary>Mean over horizons of the mean product of two places' errors, origin by origin.</summary>
    static double Mean(List<Standardised> cases, Func<Standardised, Standardised, bool> which) => cases.GroupBy(c => c.Horizon).Average(horizon =>
    {
        double products = 0, pairs = 0;
        foreach (var origin in horizon.GroupBy(c => c.Origin))
        {
            var kinds = origin.GroupBy(c => c.Kind).Select(g => (Any: g.First(), Sum: g.Sum(c => c.Error), Square: g.Sum(c => c.Error * c.Error), Count: (double)g.Count())).ToList();
            foreach (var one in kinds)
            {
                foreach (var other in kinds.Where(other => which(one.Any, other.Any)))
                {
                    var same = one.Any.Kind == other.Any.Kind;
                    products += one.Sum * other.Sum - (same ? one.Square : 0);
                    pairs += one.Count * other.Count - (same ? one.Count : 0);
                }
            }
        }
        return pairs > 0 ? products / pairs : 0;
    });

    /// <summary>The exponent that comes closest to the correlations between horizons, all pairs of them.</summary>
    static double Memory(List<Standardised> cases, IReadOnlyList<int> horizons)
    {
        var at = cases.ToDictionary(c => (c.Area, c.Origin, c.Horizon), c => c.Error);
        var pairs = (from near in horizons from far in horizons where near < far
                     select (Ratio: near / (double)far, Correlation: Correlation([.. cases.Where(c => c.Horizon == far).Select(c => (at[(c.Area, c.Origin, near)], c.Error))]))).ToList();
        return Enumerable.Range(0, (int)(1 / Step) + 1).Select(i => i * Step).MinBy(memory => pairs.Sum(p => Square(Math.Pow(p.Ratio, memory) - p.Correlation)));
    }

    static double Correlation(List<(double Near, double Far)> pairs)
    {
        var (near, far) = (pairs.Average(p => p.Near), pairs.Average(p => p.Far));
        return pairs.Sum(p => (p.Near - near) * (p.Far - far)) / Math.Sqrt(pairs.Sum(p => Square(p.Near - near)) * pairs.Sum(p => Square(p.Far - far)));
    }

    static double Square(double value) => value * value;

    readonly record struct Standardised(int Area, int Origin, int Horizon, int Kind, double Error);
}
