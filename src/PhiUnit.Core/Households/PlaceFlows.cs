using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Households;

/// <summary>The trend flows of one place and draw, kept aside so that they can be scaled again and again to reach a population.</summary>
sealed class PlaceFlows(CohortShape shape)
{
    readonly double[] _settled = new double[CohortShape.Sexes * shape.Ages.Count];
    readonly double[][] _inflows = [new double[CohortShape.Sexes * shape.Ages.Count], new double[CohortShape.Sexes * shape.Ages.Count]];
    readonly double[][] _outflows = [new double[CohortShape.Sexes * shape.Ages.Count], new double[CohortShape.Sexes * shape.Ages.Count]];
    readonly double[][] _kept = [new double[CohortShape.Sexes * shape.Ages.Count], new double[CohortShape.Sexes * shape.Ages.Count]];
    readonly double[] _clipped = new double[CohortShape.Sexes * shape.Ages.Count];
    int _place;
    int _draw;

    /// <summary>Under mid-step those who come may leave within the step: half of them are there before half of the others leave.</summary>
    bool _arrivalsLeave;

    /// <summary>Remembers the trend flows and the people who would be there without them.</summary>
    public void Take(Convention convention, in Components components, ReadOnlySpan<double> people, int place, int draw)
    {
        _arrivalsLeave = convention == Convention.MidStep;
        (_place, _draw) = (place, draw);
        for (var i = 0; i < _settled.Length; i++)
        {
            var cell = Cell(i);
            _inflows[0][i] = components.InternalIn[cell];
            _inflows[1][i] = components.InternationalIn[cell];
            TakeOutflows(components, cell, i);
            _settled[i] = people[cell] - _inflows[0][i] - _inflows[1][i] + _outflows[0][i] + _outflows[1][i];
        }
    }

    /// <summary>An out-flow is what really left: of people kept, each has lost its share, and keeps on asking for it.</summary>
    void TakeOutflows(in Components components, int cell, int i)
    {
        var (toCountry, abroad) = (components.InternalOut[cell], components.InternationalOut[cell]);
        _clipped[i] = components.Clipped[cell];
        var asked = toCountry + abroad - Math.Min(components.NetMigration[cell], 0);
        var keptShare = asked > 0 ? Math.Min(_clipped[i] / asked, 1) : 0;
        (_kept[0][i], _kept[1][i]) = (toCountry * keptShare, abroad * keptShare);
        (_outflows[0][i], _outflows[1][i]) = (toCountry - _kept[0][i], abroad - _kept[1][i]);
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
            var (toCountry, abroad) = (_outflows[0][i] * scaleOut + spreadOut, _outflows[1][i] * scaleOut);
            var staying = _settled[i] - toCountry - abroad;
            var arriving = components.InternalIn[cell] + components.InternationalIn[cell];
            var shortage = Math.Max(_arrivalsLeave ? -(staying + arriving) : -staying, 0);
            (components.InternalOut[cell], components.InternationalOut[cell]) = (toCountry + _kept[0][i], abroad + _kept[1][i]);
            components.Clipped[cell] = _clipped[i] + shortage;
            people[cell] = staying + shortage + arriving;
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
