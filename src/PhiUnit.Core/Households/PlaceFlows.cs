using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Households;

/// <summary>The trend flows of one place and draw, kept aside so that they can be scaled again and again to reach a population.</summary>
sealed class PlaceFlows(CohortShape shape)
{
    readonly double[] _settled = new double[CohortShape.Sexes * shape.Ages.Count];
    readonly double[][] _inflows = [new double[CohortShape.Sexes * shape.Ages.Count], new double[CohortShape.Sexes * shape.Ages.Count]];
    readonly double[][] _outflows = [new double[CohortShape.Sexes * shape.Ages.Count], new double[CohortShape.Sexes * shape.Ages.Count]];
    int _place;
    int _draw;

    /// <summary>Remembers the trend flows and the people who would be there without them.</summary>
    public void Take(in Components components, ReadOnlySpan<double> people, int place, int draw)
    {
        (_place, _draw) = (place, draw);
        for (var i = 0; i < _settled.Length; i++)
        {
            var cell = Cell(i);
            _inflows[0][i] = components.InternalIn[cell];
            _inflows[1][i] = components.InternationalIn[cell];
            _outflows[0][i] = components.InternalOut[cell];
            _outflows[1][i] = components.InternationalOut[cell];
            _settled[i] = people[cell] - _inflows[0][i] - _inflows[1][i] + _outflows[0][i] + _outflows[1][i] - components.Clipped[cell];
        }
    }

    /// <summary>Writes the flows that lead to a total population, spread as in the trend, and the people at the end of the step.</summary>
    public void Reach(double population, in Components components, Span<double> people)
    {
        var (trendIn, trendOut, settled) = (Total(_inflows), Total(_outflows), Total([_settled]));
        var (inflow, outflow) = GrossFlows.ForNet(population - settled, trendIn, trendOut);
        for (var i = 0; i < _settled.Length; i++)
        {
            var cell = Cell(i);
            // Without a trend flow there is no profile to follow: the people who are there lend theirs.
            var (spreadIn, spreadOut) = (trendIn > 0 ? 0 : inflow * _settled[i] / settled, trendOut > 0 ? 0 : outflow * _settled[i] / settled);
            var (scaleIn, scaleOut) = (trendIn > 0 ? inflow / trendIn : 0, trendOut > 0 ? outflow / trendOut : 0);
            components.InternalIn[cell] = _inflows[0][i] * scaleIn + spreadIn;
            components.InternationalIn[cell] = _inflows[1][i] * scaleIn;
            components.InternalOut[cell] = _outflows[0][i] * scaleOut + spreadOut;
            components.InternationalOut[cell] = _outflows[1][i] * scaleOut;
            var staying = _settled[i] - components.InternalOut[cell] - components.InternationalOut[cell];
            components.Clipped[cell] = Math.Max(-staying, 0);
            people[cell] = staying + components.Clipped[cell] + components.InternalIn[cell] + components.InternationalIn[cell];
        }
    }

    int Cell(int i) => shape.Cell(_place, (Sex)(i / shape.Ages.Count), i % shape.Ages.Count, _draw);

    static double Total(ReadOnlySpan<double[]> flows)
    {
        double total = 0;
        foreach (var flow in flows)
        {
            foreach (var people in flow) total += people;
        }
        return total;
    }
}
