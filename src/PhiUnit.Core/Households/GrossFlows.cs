namespace PhiUnit.Core.Households;

/// <summary>Gross flows that give a required net number of migrants.</summary>
public static class GrossFlows
{
    /// <summary>
    /// The likeliest in- and out-flow (Poisson, around the trend flows) with in − out = net: in × out = trend in × trend out, hence
    /// in = (net + √(net² + 4 · trend in · trend out)) / 2. Where a trend flow is zero, the other takes the whole net number.
    /// </summary>
    /// <param name="net">Required net migration, people.</param>
    /// <param name="trendIn">In-flow of the trend, people, at least 0.</param>
    /// <param name="trendOut">Out-flow of the trend, people, at least 0.</param>
    public static (double In, double Out) ForNet(double net, double trendIn, double trendOut)
    {
        if (trendIn < 0) throw new ArgumentOutOfRangeException(nameof(trendIn), trendIn, "At least 0 expected.");
        if (trendOut < 0) throw new ArgumentOutOfRangeException(nameof(trendOut), trendOut, "At least 0 expected.");
        if (trendIn * trendOut == 0) return (Math.Max(net, 0), Math.Max(-net, 0));

        // The larger root first: the smaller follows from the product without cancellation.
        var root = Math.Sqrt(net * net + 4 * trendIn * trendOut);
        if (net >= 0)
        {
            var inflow = (net + root) / 2;
            return (inflow, trendIn * trendOut / inflow);
        }
        var outflow = (root - net) / 2;
        return (trendIn * trendOut / outflow, outflow);
    }
}
