namespace PhiUnit.Core.Backtest;

/// <summary>Type and size of places: what weights and spreads are taken by.</summary>
public sealed class PlaceCells
{
    readonly double[] _sizes;

    /// <param name="kinds">Types of places, in order.</param>
    /// <param name="sizes">People from which the next size begins, ascending.</param>
    public PlaceCells(IReadOnlyList<string> kinds, params ReadOnlySpan<double> sizes) => (Kinds, _sizes) = (kinds, [.. sizes]);

    public IReadOnlyList<string> Kinds { get; }

    /// <summary>People from which each size but the first begins.</summary>
    public IReadOnlyList<double> Sizes => _sizes;

    /// <summary>Number of cells.</summary>
    public int Count => Kinds.Count * (_sizes.Length + 1);

    /// <summary>Size of so many people, 0 for the smallest.</summary>
    public int SizeOf(double people)
    {
        var size = 0;
        while (size < _sizes.Length && people >= _sizes[size]) size++;
        return size;
    }

    /// <summary>Cell of a type and so many people.</summary>
    /// <exception cref="ArgumentException">The type is unknown.</exception>
    public int Of(string kind, double people)
    {
        for (var i = 0; i < Kinds.Count; i++)
        {
            if (Kinds[i] == kind) return i * (_sizes.Length + 1) + SizeOf(people);
        }
        throw new ArgumentException($"Type '{kind}' found, one of {string.Join(", ", Kinds)} expected.", nameof(kind));
    }

    /// <summary>Cell of an area at the origin of a history.</summary>
    public int Of(History known, int area) => Of(known.Areas[area].Kind, known.Total(area, known.Origin));
}
