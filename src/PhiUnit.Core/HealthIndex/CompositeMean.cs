namespace PhiUnit.Core.HealthIndex;

/// <summary>How the scores of children make their composite.</summary>
public enum CompositeMean
{
    /// <summary>sum(w x): a point lost in one child is made good by a point won in another of the same weight.</summary>
    Arithmetic,

    /// <summary>exp(sum(w ln x)): the lower a score, the more a point of it counts. Scores must be above 0.</summary>
    Geometric,
}
