using System.Numerics.Tensors;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// Closes a system of places over a step (migrant pool model: Plane and Rogerson 1994; Smith, Tayman and Swanson 2013). All who leave any
/// place enter one pool by sex and age; some go on to the outside, those from outside join; all arrive where in-flows ask for them, in
/// proportion. Internal moves then net to zero over the places and the outside, in every sex, age and draw.
/// </summary>
/// <remarks>One instance serves one run at a time: it holds the pool of the step.</remarks>
sealed class MigrantPool(CohortShape shape, PoolRates rates)
{
    readonly AlignedArray _leavers = new(CohortShape.Sexes * shape.RowLength);
    readonly AlignedArray _asked = new(CohortShape.Sexes * shape.RowLength);

    /// <summary>Those who have left any place in the step, people kept not among them, [sex][age][draw].</summary>
    public Span<double> Leavers => _leavers.Span;

    /// <summary>Those whom places ask for; once fitted, arrivals per person asked for.</summary>
    public Span<double> Asked => _asked.Span;

    /// <summary>Cells of one place.</summary>
    int PlaceLength => _leavers.Length;

    /// <summary>Lets those of a whole step arrive who were asked for.</summary>
    /// <param name="step">0 for the first step.</param>
    /// <param name="components">Of all places. Read: out-flows and people kept. Changed: in-flows, from those asked for to those who arrive.</param>
    /// <param name="people">Of all places; those who arrive are added.</param>
    public void Close(int step, in Components components, Span<double> people)
    {
        Open();
        for (var place = 0; place < shape.Places; place++) Take(components.Slice(place * PlaceLength, PlaceLength));
        Fit(step);
        for (var place = 0; place < shape.Places; place++)
            Arrive(components.InternalIn.Slice(place * PlaceLength, PlaceLength), people.Slice(place * PlaceLength, PlaceLength));
    }

    /// <summary>Closes the system again after some places were led to other flows: those who then arrive there no more, or anew, go to or come from the others.</summary>
    /// <param name="step">0 for the first step.</param>
    /// <param name="held">Places whose flows stay as they are.</param>
    /// <param name="components">Of all places; the in-flows of the others change.</param>
    /// <param name="people">Of all places; those of the others change.</param>
    public void GiveToOthers(int step, IReadOnlyCollection<int> held, in Components components, Span<double> people)
    {
        Open();
        for (var place = 0; place < shape.Places; place++) Take(components.Slice(place * PlaceLength, PlaceLength));
        var arrivedAtHeld = new double[PlaceLength];
        foreach (var place in held) TensorPrimitives.Add(arrivedAtHeld, components.InternalIn.Slice(place * PlaceLength, PlaceLength), arrivedAtHeld);
        TensorPrimitives.Subtract(Asked, arrivedAtHeld, Asked);
        Fit(step, arrivedAtHeld);
        for (var place = 0; place < shape.Places; place++)
        {
            if (held.Contains(place)) continue;
            var inflow = components.InternalIn.Slice(place * PlaceLength, PlaceLength);
            var here = people.Slice(place * PlaceLength, PlaceLength);
            TensorPrimitives.Subtract(here, inflow, here);
            Arrive(inflow, here);
        }
    }

    /// <summary>Begins a step: nobody has left.</summary>
    public void Open()
    {
        Leavers.Clear();
        Asked.Clear();
    }

    /// <summary>Takes those who leave a place, and how many it asks for.</summary>
    public void Take(in Components place)
    {
        TensorPrimitives.Add(Leavers, place.InternalOut, Leavers);
        TensorPrimitives.Add(Asked, place.InternalIn, Asked);
        if (TensorPrimitives.Max<double>(place.Clipped) > 0) GiveBackKept(place);
    }

    /// <summary>Fits what was asked for to those who move. Nobody arrives where nobody is asked for.</summary>
    /// <param name="step">0 for the first step.</param>
    /// <param name="elsewhere">Arrivals that are not for those who ask, [sex][age][draw]; empty for none.</param>
    public void Fit(int step, ReadOnlySpan<double> elsewhere = default)
    {
        var outsideShare = rates.OutsideShareIn(step);
        var fromOutside = rates.FromOutsideIn(step);
        var leavers = Leavers;
        var asked = Asked;
        for (var i = 0; i < asked.Length; i++)
        {
            var arrivals = leavers[i] * (1 - outsideShare[i / shape.Draws]) + fromOutside[i / shape.Draws];
            if (!elsewhere.IsEmpty) arrivals -= elsewhere[i];
            asked[i] = asked[i] > 0 ? arrivals / asked[i] : 0;
        }
    }

    /// <summary>Lets people arrive at a place, in proportion to those it asked for.</summary>
    public void Arrive(Span<double> inflow, Span<double> people)
    {
        TensorPrimitives.Multiply(inflow, Asked, inflow);
        TensorPrimitives.Add(people, inflow, people);
    }

    /// <summary>Of people kept, every out-flow has lost its share.</summary>
    void GiveBackKept(in Components place)
    {
        var leavers = Leavers;
        for (var i = 0; i < leavers.Length; i++)
        {
            if (place.Clipped[i] == 0) continue;
            var asked = place.InternalOut[i] + place.InternationalOut[i] - place.NetLoss(i);
            leavers[i] -= place.Clipped[i] * place.InternalOut[i] / asked;
        }
    }
}
