using System.Numerics.Tensors;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// <see cref="AgedOnStep"/> for one place whose draws share their rates, each with factors of its own: people age on where they are read, and
/// <see cref="Settlement"/> is the equation here too.
/// </summary>
/// <typeparam name="TRecord">What is kept of the components.</typeparam>
static class AgedOnDraws<TRecord>
    where TRecord : IComponentRecord, allows ref struct
{
    /// <param name="place">Shape of one place.</param>
    /// <param name="start">People at the start, [sex][age][draw].</param>
    /// <param name="rates">Rates of the place, [sex][age], with factors of its draws.</param>
    /// <param name="record">Takes down the components.</param>
    /// <param name="end">Written: people at the end. Where arrivals wait, they are not among them.</param>
    public static void Advance(CohortShape place, ReadOnlySpan<double> start, in StepRates rates, TRecord record, Span<double> end)
    {
        AgeIntoOpen(place, start, end);
        Births.AddTogether(place, rates, start, end);
        Births.SplitBySex(place, rates.SexRatioAtBirth, 1, end);
        Bear(place, end, record);
        Settle(place, start, rates, record, end);
    }

    /// <summary>The last two ages meet in the open age group; all others are read where they are.</summary>
    static void AgeIntoOpen(CohortShape place, ReadOnlySpan<double> start, Span<double> end)
    {
        var draws = place.Draws;
        for (var open = place.RowLength - draws; open < place.Length; open += place.RowLength)
            TensorPrimitives.Add(start.Slice(open - draws, draws), start.Slice(open, draws), end.Slice(open, draws));
    }

    static void Bear(CohortShape place, ReadOnlySpan<double> end, TRecord record)
    {
        var newborns = new DrawLanes(end);
        for (var row = 0; row < place.Length; row += place.RowLength)
        {
            for (var draw = 0; draw < place.Draws; draw += DrawLanes.Count) record.Bear(row + draw, draw, newborns[row + draw]);
        }
    }

    static void Settle(CohortShape place, ReadOnlySpan<double> start, in StepRates rates, TRecord record, Span<double> end)
    {
        DrawLanes younger = new(start), there = new(end), arrivalsPerAsked = new(rates.ArrivalsPerAsked);
        var central = new CentralRates(rates);
        var factor = new FactorLanes(rates.Factors);
        var arriving = !rates.ArrivalsWait ? Arriving.AtOnce : arrivalsPerAsked.IsEmpty ? Arriving.Later : Arriving.Last;
        for (int cell = 0, age = 0, first = 0; first < end.Length; cell++, first += place.Draws)
        {
            // Newborns, and those who have met in the open age, stand in their own row already.
            var standing = age == 0 || age == place.Ages.Open;
            var people = standing ? there : younger;
            var from = standing ? first : first - place.Draws;
            age = age == place.Ages.Open ? 0 : age + 1;
            var drawn = new DrawnRates(central, factor, arrivalsPerAsked, cell);
            for (var draw = 0; draw < place.Draws; draw += DrawLanes.Count)
                there[first + draw] = Settlement.Settle(first + draw, draw, people[from + draw], drawn, arriving, ref record);
        }
    }
}
