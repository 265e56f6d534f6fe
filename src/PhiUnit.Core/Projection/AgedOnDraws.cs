using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// <see cref="AgedOnStep"/> for one place whose draws share their rates, each with factors of its own. It is the same equation; people age on
/// where they are read, and all stays in registers between what is read and what is written.
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
        DrawLanes younger = new(start), there = new(end), mortalityFactor = new(rates.Factors.Mortality);
        DrawLanes inFactor = new(rates.Factors.InternalIn), outFactor = new(rates.Factors.InternalOut);
        DrawLanes immigrationFactor = new(rates.Factors.Immigration), emigrationFactor = new(rates.Factors.Emigration);
        DrawLanes arrivalsPerAsked = new(rates.ArrivalsPerAsked);
        CentralRate mortalities = new(rates.Mortality), nets = new(rates.NetMigration);
        CentralRate inRates = new(rates.InternalIn.PerSurvivor), inCounts = new(rates.InternalIn.Count);
        CentralRate outRates = new(rates.InternalOut.PerSurvivor), outCounts = new(rates.InternalOut.Count);
        CentralRate immigrationRates = new(rates.InternationalIn.PerSurvivor), immigrationCounts = new(rates.InternationalIn.Count);
        CentralRate emigrationRates = new(rates.InternationalOut.PerSurvivor), emigrationCounts = new(rates.InternationalOut.Count);
        var (arrivalsWait, fromPool, hasNet) = (rates.ArrivalsWait, !rates.ArrivalsPerAsked.IsEmpty, !rates.NetMigration.IsEmpty);
        for (int cell = 0, age = 0, first = 0; first < end.Length; cell++, first += place.Draws)
        {
            // Newborns, and those who have met in the open age, stand in their own row already.
            var standing = age == 0 || age == place.Ages.Open;
            var people = standing ? there : younger;
            var from = standing ? first : first - place.Draws;
            age = age == place.Ages.Open ? 0 : age + 1;
            var (mortality, net) = (mortalities[cell], nets[cell]);
            var (inRate, inCount, outRate, outCount) = (inRates[cell], inCounts[cell], outRates[cell], outCounts[cell]);
            var (immigrationRate, immigrationCount) = (immigrationRates[cell], immigrationCounts[cell]);
            var (emigrationRate, emigrationCount) = (emigrationRates[cell], emigrationCounts[cell]);
            for (var draw = 0; draw < place.Draws; draw += DrawLanes.Count)
            {
                var index = first + draw;
                var aged = people[from + draw];
                var deaths = Vector512.MinNative(mortality * mortalityFactor[draw], Vector512<double>.One) * aged;
                record.Die(index, draw, deaths);
                var survivors = aged - deaths;
                var arrivals = inFactor[draw] * (inRate * survivors + inCount);
                var leavers = outFactor[draw] * (outRate * survivors + outCount);
                if (fromPool) arrivals *= arrivalsPerAsked[index];
                record.Move(index, draw, arrivals, leavers);
                var immigrants = immigrationFactor[draw] * (immigrationRate * survivors + immigrationCount);
                var emigrants = emigrationFactor[draw] * (emigrationRate * survivors + emigrationCount);
                record.Migrate(index, draw, immigrants, emigrants);
                var staying = survivors - leavers - emigrants;
                var kept = default(Vector512<double>);
                if (hasNet || Vector512.LessThanAny(staying, default))
                {
                    var loss = Vector512.MinNative(net, default);
                    kept = Vector512.MaxNative(default(Vector512<double>) - staying - loss, default);
                    // Of people kept, every out-flow has lost its share.
                    var fromLeaving = kept * leavers / (leavers + emigrants - loss);
                    record.KeepFromLeaving(index, Vector512.ConditionalSelect(Vector512.GreaterThan(kept, default), fromLeaving, default));
                    if (hasNet) record.Net(index, draw, net);
                    staying = staying + net + kept;
                }
                record.Keep(index, draw, kept);
                if (!arrivalsWait) there[index] = staying + arrivals + immigrants;
                else there[index] = fromPool ? staying + immigrants + arrivals : staying + immigrants;
            }
        }
    }
}
