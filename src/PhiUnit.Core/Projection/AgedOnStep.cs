using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// The step under <see cref="Convention.AgedOn"/>: everyone ages on; women aged on bear, before deaths and migration; newborns die at age 0
/// like any age; survivors move (<see cref="Settlement"/> is that part of the equation).
/// </summary>
static class AgedOnStep
{
    public static void Advance(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in Components components, Span<double> end)
    {
        Ageing.AgeOn(shape, start, end);
        Births.Clear(shape, components.Births);
        Births.Add(shape, rates, end, shape.Ages.Open, components.Births);
        Births.SplitBySex(shape, rates.SexRatioAtBirth, 1, components.Births);
        Births.Enter(shape, components.Births, end);

        if (!rates.OriginDestination.IsEmpty) SettleAmongPlaces(shape, rates, components, end);
        else SettleCells(rates, components, end);
    }

    /// <summary>The same where the draws of a cell share its rates: place by place.</summary>
    public static void AdvanceDraws(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in Components components, Span<double> end)
    {
        var one = shape with { Places = 1 };
        for (var place = 0; place < shape.Places; place++)
        {
            var (at, length) = (place * one.Length, one.Length);
            var record = new ComponentsByCell(components.Slice(at, length));
            AgedOnDraws<ComponentsByCell>.Advance(one, start.Slice(at, length), rates.OfPlace(place, shape), record, end.Slice(at, length));
        }
    }

    /// <summary>The same, with the components added up.</summary>
    public static void AdvanceDraws(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in ComponentTotals totals, Span<double> end)
    {
        totals.Clear();
        var one = shape with { Places = 1 };
        for (var place = 0; place < shape.Places; place++)
        {
            var (at, length) = (place * one.Length, one.Length);
            var record = new ComponentsAddedUp(totals.OfPlace(place, shape.Draws));
            AgedOnDraws<ComponentsAddedUp>.Advance(one, start.Slice(at, length), rates.OfPlace(place, shape), record, end.Slice(at, length));
        }
    }

    /// <summary>Deaths and migration where every cell has rates of its own.</summary>
    static void SettleCells(in StepRates rates, in Components components, Span<double> end)
    {
        if (end.Length < DrawLanes.Count) { SettleFew(rates, components, end); return; }
        var cells = new CellRates(rates);
        var record = new ComponentsByCell(components);
        var people = new DrawLanes(end);
        var arriving = rates.ArrivalsWait ? Arriving.Later : Arriving.AtOnce;
        // The last eight may overlap those before: taken up first, they are still unsettled.
        var last = end.Length - DrawLanes.Count;
        var agedLast = people[last];
        for (var i = 0; i < last; i += DrawLanes.Count) people[i] = Settlement.Settle(i, 0, people[i], cells, arriving, ref record);
        people[last] = Settlement.Settle(last, 0, agedLast, cells, arriving, ref record);
    }

    /// <summary>Fewer cells than are taken at a time.</summary>
    static void SettleFew(in StepRates rates, in Components components, Span<double> end)
    {
        Mortality.Take(rates.Mortality, end, components.Deaths);
        Migration.Ask(rates, end, 0, components);
        Migration.Keep(rates, end, components, components.Clipped);
        Migration.Move(rates, end, components, components.Clipped);
    }

    /// <summary>The same where people leave one place for another: all must have asked before any can be kept, and been kept before any arrives.</summary>
    static void SettleAmongPlaces(CohortShape shape, in StepRates rates, in Components components, Span<double> end)
    {
        Mortality.Take(rates.Mortality, end, components.Deaths);
        Migration.Ask(rates, end, 0, components);
        rates.OriginDestination.Leave(shape, end, components.InternalOut);
        Migration.Keep(rates, end, components, components.Clipped);
        rates.OriginDestination.Arrive(shape, end, components);
        Migration.Move(rates, end, components, components.Clipped);
    }
}
