namespace PhiUnit.Core.HealthIndex;

/// <summary>Where the weights of the indicators within a subdomain come from; all other weights are always given.</summary>
public enum WeightMethod
{
    /// <summary>As they stand in the tree.</summary>
    Given,

    /// <summary>Loadings of one factor, maximum likelihood (<see cref="FactorAnalysis"/>): the ONS Health Index.</summary>
    FactorAnalysis,

    /// <summary>Loadings of the first principal component (<see cref="PrincipalComponent"/>).</summary>
    PrincipalComponent,

    /// <summary>The same for every indicator of a subdomain.</summary>
    Equal,
}
