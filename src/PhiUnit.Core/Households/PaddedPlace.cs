using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Households;

/// <summary>People and migration of one place, with its draws filled up to a multiple of four by the last one again.</summary>
sealed class PaddedPlace(CohortShape shape)
{
    readonly int _cells = CohortShape.Sexes * shape.Ages.Count;
    readonly double[][] _padded = [.. Enumerable.Range(0, 7).Select(_ =>
        new double[CohortShape.Sexes * shape.Ages.Count * ((shape.Draws + Lanes.Count - 1) / Lanes.Count * Lanes.Count)])];

    /// <summary>Draws, filled up.</summary>
    public int Draws => _padded[0].Length / _cells;

    public Span<double> People => _padded[0];

    /// <summary>The components that migration consists of; births and deaths are not taken.</summary>
    public Components Components => new()
    {
        Births = default,
        Deaths = default,
        InternalIn = _padded[1],
        InternalOut = _padded[2],
        InternationalIn = _padded[3],
        InternationalOut = _padded[4],
        Clipped = _padded[5],
        NetMigration = _padded[6],
    };

    public void Take(int place, in Components components, ReadOnlySpan<double> people)
    {
        Pad(place, people, _padded[0]);
        Pad(place, components.InternalIn, _padded[1]);
        Pad(place, components.InternalOut, _padded[2]);
        Pad(place, components.InternationalIn, _padded[3]);
        Pad(place, components.InternationalOut, _padded[4]);
        Pad(place, components.Clipped, _padded[5]);
        if (!components.NetMigration.IsEmpty) Pad(place, components.NetMigration, _padded[6]);
    }

    public void GiveBack(int place, in Components components, Span<double> people)
    {
        Unpad(place, _padded[0], people);
        Unpad(place, _padded[1], components.InternalIn);
        Unpad(place, _padded[2], components.InternalOut);
        Unpad(place, _padded[3], components.InternationalIn);
        Unpad(place, _padded[4], components.InternationalOut);
        Unpad(place, _padded[5], components.Clipped);
    }

    void Pad(int place, ReadOnlySpan<double> from, Span<double> to)
    {
        for (var cell = 0; cell < _cells; cell++)
        {
            var row = from.Slice((place * _cells + cell) * shape.Draws, shape.Draws);
            var padded = to.Slice(cell * Draws, Draws);
            row.CopyTo(padded);
            padded[shape.Draws..].Fill(row[^1]);
        }
    }

    void Unpad(int place, ReadOnlySpan<double> from, Span<double> to)
    {
        for (var cell = 0; cell < _cells; cell++)
            from.Slice(cell * Draws, shape.Draws).CopyTo(to.Slice((place * _cells + cell) * shape.Draws, shape.Draws));
    }
}
