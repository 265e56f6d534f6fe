using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>Fits the rates behind one component of one step to its national target, round after round.</summary>
/// <param name="name">Name of what is fitted, as files have it.</param>
/// <param name="component">The component that the places add up to.</param>
/// <param name="shape">Shape of the system, one draw.</param>
/// <param name="target">People, [sex][age]; births in all.</param>
/// <param name="rates">
/// What is scaled: [place][sex][age], [place][age] for births, or [sex][age] for the share of leavers that goes on to the outside.
/// </param>
sealed class ComponentFit(string name, Component component, CohortShape shape, double[] target, IReadOnlyList<Memory<double>> rates)
{
    readonly double[] _factor = [.. Enumerable.Repeat(1.0, shape.Length / shape.Places)];
    double _before = double.NaN, _residual;

    /// <summary>Scales the rates once.</summary>
    /// <returns>The largest relative change of a rate.</returns>
    public double Scale(SystemStep places)
    {
        var found = Found(places);
        if (double.IsNaN(_before)) _before = Ordered.Sum(found);
        _residual = 0;
        var factors = new double[found.Length];
        for (var i = 0; i < factors.Length; i++)
        {
            var wanted = target[i];
            factors[i] = found[i] > 0 ? wanted / found[i] : 1;
            // A target that no place can give anything towards stays unmet, and is reported.
            _residual = Math.Max(_residual, Math.Abs(found[i] - wanted) / (wanted == 0 ? 1 : wanted));
        }
        foreach (var values in rates) Apply(factors, values.Span);
        for (var i = 0; i < _factor.Length; i++) _factor[i] *= factors[i % factors.Length];
        return factors.Max(factor => Math.Abs(factor - 1));
    }

    public ConstraintRow Row(int year, int rounds) => new(
        year, name, _before, Ordered.Sum(target), _factor.Min(), _factor.Max(), rounds, _residual);

    /// <summary>What the places add up to, in the shape of the target.</summary>
    double[] Found(SystemStep places)
    {
        var sums = places.Sums(component);
        return component switch
        {
            Component.Births => [sums[0] + sums[shape.Ages.Count]],
            Component.InternalOut => [.. sums.Zip(rates[0].ToArray(), (leavers, share) => leavers * share)],
            _ => sums,
        };
    }

    /// <summary>Factors by sex and age go round over the places; a single one scales every age. A probability stays one.</summary>
    void Apply(double[] factors, Span<double> values)
    {
        var most = component is Component.Deaths or Component.InternalOut ? 1 : double.PositiveInfinity;
        for (var i = 0; i < values.Length; i++) values[i] = Math.Min(values[i] * factors[i % factors.Length], most);
    }
}
