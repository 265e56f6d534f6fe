namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>Where an area ranks over draws: the median, the ranks that hold 95 % of the draws, and the share of draws in the top tenth of areas.</summary>
public readonly record struct RankSummary(int Median, int Lower, int Upper, double TopTenth)
{
    const double Tail = 0.025, Tenth = 0.1;

    /// <param name="distribution">Share of draws at each rank, from rank 1 (<see cref="DrawnRanks.DistributionOf"/>).</param>
    public static RankSummary Of(double[] distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        return new(
            DrawnRanks.Quantile(distribution, 0.5), DrawnRanks.Quantile(distribution, Tail), DrawnRanks.Quantile(distribution, 1 - Tail),
            distribution.Take((int)Math.Ceiling(Tenth * distribution.Length)).Sum());
    }
}
