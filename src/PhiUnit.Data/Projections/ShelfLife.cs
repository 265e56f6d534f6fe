namespace PhiUnit.Data.Projections;

/// <summary>
/// How long a figure of a place can be used: the last year up to which, in every year, at least 80 % of the draws lie within 10 % of their median (after Simpson's and
/// Wilson's shelf lives of local forecasts).
/// </summary>
/// <param name="Place">Place or grouping.</param>
/// <param name="Band">Broad age, or all ages.</param>
/// <param name="LastYear">That year; the base year where not even the first holds.</param>
/// <param name="ReachesEnd">Whether it is the last year of the projection, so that the figure may last longer.</param>
public sealed record ShelfLife(string Place, string Band, int LastYear, bool ReachesEnd)
{
    /// <summary>Share of draws, and how near to the median they have to be.</summary>
    public const double Share = 0.8, Within = 0.1;
}
