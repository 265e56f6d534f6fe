using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Uncertainty;

/// <summary>
/// How far totals of places stray from the course that they are led along, as past forecasts did: h years after the base year a total is multiplied by e^(scale · F⁻¹(Φ(z))), z standard normal
/// (a Gaussian copula over years and places, Sklar 1959; Nelsen 2006). Between h and k years, h before k, z is correlated by (h ÷ k)^memory; between places by what all share and what those
/// of a kind share.
/// </summary>
public sealed class TotalErrors
{
    readonly double[] _scales;
    readonly double[][] _shapes;
    readonly double[] _sharedByKind;

    /// <param name="kinds">Kind of each place, as an index; its length is the number of places.</param>
    /// <param name="scales">Root mean square of the logarithmic error, [year after the base year, from the first][place].</param>
    /// <param name="shapes">F⁻¹ at equal steps of probability from 0 to 1, ascending, [year after the base year, from the first]: errors of scale 1.</param>
    /// <param name="links">What years and places have in common.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, a scale is below 0, or a shape descends.</exception>
    public TotalErrors(IReadOnlyList<int> kinds, double[] scales, double[][] shapes, ErrorLinks links)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(shapes);
        ArgumentNullException.ThrowIfNull(links);
        Check.Length(scales, shapes.Length * kinds.Count);
        if (Array.Exists(scales, s => !(s >= 0 && double.IsFinite(s)))) throw new ArgumentException("A scale below 0 or without end found; 0 or more expected.", nameof(scales));
        if (Array.Exists(shapes, s => s.Length < 2 || !s.SequenceEqual(s.Order()))) throw new ArgumentException("A shape that does not ascend found; at least two ascending points expected.", nameof(shapes));
        (Kinds, _scales, _shapes, Memory, Shared) = (kinds, scales, shapes, links.Memory, links.Shared);
        _sharedByKind = [.. kinds.Select(kind => links.OfKind(kind))];
    }

    /// <summary>Kind of each place.</summary>
    public IReadOnlyList<int> Kinds { get; }

    /// <summary>Exponent of the correlation between years.</summary>
    public double Memory { get; }

    /// <summary>Share of the variance of z that all places have in common.</summary>
    public double Shared { get; }

    /// <summary>Number of years after the base year.</summary>
    public int Years => _shapes.Length;

    /// <summary>Share of the variance of z that a place has in common with those of its kind, beyond what all share.</summary>
    public double SharedByKind(int place) => _sharedByKind[place];

    /// <summary>Root mean square of the logarithmic error some years after the base year.</summary>
    public double Scale(int place, int years) => _scales[(years - 1) * Kinds.Count + place];

    /// <summary>Logarithmic error at a standard normal z.</summary>
    public double At(int place, int years, double z)
    {
        var shape = _shapes[years - 1];
        var position = NormalCurve.Distribution(z) * (shape.Length - 1);
        var low = Math.Min((int)position, shape.Length - 2);
        return Scale(place, years) * (shape[low] + (position - low) * (shape[low + 1] - shape[low]));
    }

    /// <summary>The same places without errors: totals keep their course.</summary>
    public TotalErrors Silenced() =>
        new(Kinds, new double[_scales.Length], _shapes, new(Memory, Shared, Kinds.Index().DistinctBy(k => k.Item).ToDictionary(k => k.Item, k => _sharedByKind[k.Index])));
}
