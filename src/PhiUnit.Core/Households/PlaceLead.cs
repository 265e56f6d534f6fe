using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Households;

/// <summary>Leads one place by its homes, all its draws (a multiple of four); keeps the uplift of the first year.</summary>
sealed class PlaceLead(HouseholdRates rates, HousingSetting setting, int place, int draws)
{
    /// <summary>People; the loop ends when a round moves the population of the place by less.</summary>
    const double Tolerance = 0.01;
    const int MostIterations = 200;

    readonly double[] _uplift = new double[draws];
    readonly TrendTotals _trend = new(draws);
    readonly double[] _in = new double[draws], _out = new double[draws], _spreadIn = new double[draws], _spreadOut = new double[draws];

    /// <summary>Replaces the trend's migration and end population of a step by those that fit the homes of its last day.</summary>
    /// <param name="year">Year in which the step ends.</param>
    /// <param name="convention">When in the step people move.</param>
    /// <param name="households">Households that the dwellings hold, [draw].</param>
    /// <param name="components">Components of the place, [sex][age][draw]; the migration flows and people kept change.</param>
    /// <param name="people">People at the end, [sex][age][draw]; changed.</param>
    /// <param name="outcome">Written: what it came to, [draw].</param>
    public void Lead(
        int year, Convention convention, ReadOnlySpan<double> households, in Components components, Span<double> people, Span<HousingYear> outcome)
    {
        var representativeRate = rates.RepresentativeRate.AsSpan(rates.Cell(year, place, Sex.Female, 0), people.Length / draws);
        var communal = HouseholdSize.Communal(rates, year, place);
        var flows = new TrendFlows(components, people, arrivalsLeave: convention == Convention.MidStep);
        _trend.Take(flows, representativeRate);
        for (var draw = 0; draw < draws; draw++)
        {
            var size = _trend.Scaled(draw, 1, 1, 0) - communal;
            if (setting.Uplift && year == rates.Years.First + 1) _uplift[draw] = size.In(households[draw]) - size.ByRates;
            outcome[draw] = Reach(draw, households[draw], size, communal, flows, representativeRate);
        }
        for (var i = 0; i < representativeRate.Length; i++)
        {
            for (var draw = 0; draw < draws; draw += Lanes.Count) flows.Replace(i * draws + draw, Scale(draw));
        }
    }

    HousingYear Reach(
        int draw, double households, HouseholdSize trend, HouseholdSize communal, in TrendFlows flows, ReadOnlySpan<double> representativeRate)
    {
        var sizeOfTrend = trend.In(households);
        var size = trend;
        double previous = double.NaN, sizeApplied;
        var iterations = 0;
        bool settled;
        do
        {
            var sizeByRates = size.ByRates + _uplift[draw];
            sizeApplied = sizeByRates + setting.Alpha * (sizeOfTrend - sizeByRates);
            var population = households * sizeApplied + communal.Population;
            FitFlows(draw, population - _trend.Settled(draw));
            size = Scaled(draw, flows, representativeRate) - communal;
            settled = Math.Abs(population - previous) < Tolerance;
            previous = population;
            iterations++;
        }
        while (!settled && setting.Loop && iterations < MostIterations);
        return new(households, sizeApplied, size.ByRates, sizeOfTrend, iterations);
    }

    /// <summary>The likeliest flows with a net number of migrants, around those of the trend.</summary>
    void FitFlows(int draw, double net)
    {
        var (trendIn, trendOut, settled) = (_trend.In(draw), _trend.Out(draw), _trend.Settled(draw));
        var (inflow, outflow) = GrossFlows.ForNet(net, trendIn, trendOut);
        (_in[draw], _spreadIn[draw]) = trendIn > 0 ? (inflow / trendIn, 0.0) : (0.0, inflow / settled);
        (_out[draw], _spreadOut[draw]) = trendOut > 0 ? (outflow / trendOut, 0.0) : (0.0, outflow / settled);
    }

    HouseholdSize Scaled(int draw, in TrendFlows flows, ReadOnlySpan<double> representativeRate) =>
        _trend.Allows(draw, _out[draw], _spreadOut[draw])
            ? _trend.Scaled(draw, _in[draw], _out[draw], _spreadIn[draw] - _spreadOut[draw])
            : WithPeopleKept(draw, flows, representativeRate);

    /// <summary>People and represented households where some have to be kept: cell by cell.</summary>
    HouseholdSize WithPeopleKept(int draw, in TrendFlows flows, ReadOnlySpan<double> representativeRate)
    {
        var lane = draw % Lanes.Count;
        var scale = Scale(draw - lane);
        double people = 0, households = 0;
        for (var i = 0; i < representativeRate.Length; i++)
        {
            var cell = flows.At(i * draws + draw - lane);
            var (leavers, kept, arrivals) = flows.Scaled(cell, scale);
            var there = (cell.Settled - leavers + kept + arrivals)[lane];
            people += there;
            households += representativeRate[i] * there;
        }
        return new(people, households);
    }

    FlowScale Scale(int draw) =>
        new(Vector256.Create(_in, draw), Vector256.Create(_out, draw), Vector256.Create(_spreadIn, draw), Vector256.Create(_spreadOut, draw));
}
