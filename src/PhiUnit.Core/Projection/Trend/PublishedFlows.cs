namespace PhiUnit.Core.Projection.Trend;

/// <summary>Published migration by sex and age at the end of the step, summed over some years; people, [place][sex][age], and of the country, [sex][age].</summary>
/// <param name="shape">Places and ages; one draw.</param>
public sealed class PublishedFlows(CohortShape shape)
{
    public CohortShape Shape { get; } = shape;

    /// <summary>Arrivals from elsewhere in the country.</summary>
    public double[] InternalIn { get; } = new double[shape.Length];

    /// <summary>Moves to elsewhere in the country.</summary>
    public double[] InternalOut { get; } = new double[shape.Length];

    /// <summary>Immigrants.</summary>
    public double[] InternationalIn { get; } = new double[shape.Length];

    /// <summary>Emigrants.</summary>
    public double[] InternationalOut { get; } = new double[shape.Length];

    /// <summary>Those who could move: people at the start of the step, aged on, and those born in it.</summary>
    public double[] Exposed { get; } = new double[shape.Length];

    /// <summary>Immigrants of the country.</summary>
    public double[] CountryIn { get; } = new double[CohortShape.Sexes * shape.Ages.Count];

    /// <summary>Emigrants of the country.</summary>
    public double[] CountryOut { get; } = new double[CohortShape.Sexes * shape.Ages.Count];

    /// <summary>Those of the country who could move.</summary>
    public double[] CountryExposed { get; } = new double[CohortShape.Sexes * shape.Ages.Count];
}
