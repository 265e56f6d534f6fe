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
        DrawLanes younger = new(start), there = new(end), arrivalsPerAsked = new(rates.ArrivalsPerAsked);
        var central = new CentralRates(rates);
        var factor = new FactorLanes(rates.Factors);
        var (arrivalsWait, fromPool, hasNet) = (rates.ArrivalsWait, !rates.ArrivalsPerAsked.IsEmpty, !rates.NetMigration.IsEmpty);
        for (int cell = 0, age = 0, first = 0; first < end.Length; cell++, first += place.Draws)
        {
            // Newborns, and those who have met in the open age, stand in their own row already.
            var standing = age == 0 || age == place.Ages.Open;
            var people = standing ? there : younger;
            var from = standing ? first : first - place.Draws;
            age = age == place.Ages.Open ? 0 : age + 1;
            var (mortality, net) = (central.Mortality[cell], central.Net[cell]);
            var (inRate, inCount, outRate, outCount) = (central.In[cell], central.InCount[cell], central.Out[cell], central.OutCount[cell]);
            var (immigrationRate, immigrationCount) = (central.Immigration[cell], central.ImmigrationCount[cell]);
            var (emigrationRate, emigrationCount) = (central.Emigration[cell], central.EmigrationCount[cell]);
            for (var draw = 0; draw < place.Draws; draw += DrawLanes.Count)
            {
                var index = first + draw;
                var aged = people[from + draw];
                var deaths = Vector512.MinNative(mortality * factor.Mortality[draw], Vector512<double>.One) * aged;
                record.Die(index, draw, deaths);
                var survivors = aged - deaths;
                var arrivals = factor.In[draw] * (inRate * survivors + inCount);
                if (fromPool) arrivals *= arrivalsPerAsked[index];
                var leavers = factor.Out[draw] * (outRate * survivors + outCount);
                record.Move(index, draw, arrivals, leavers);
                var immigrants = factor.Immigration[draw] * (immigrationRate * survivors + immigrationCount);
                var emigrants = factor.Emigration[draw] * (emigrationRate * survivors + emigrationCount);
                record.Migrate(index, draw, immigrants, emigrants);
                var staying = survivors - leavers - emigrants;
                var kept = default(Vector512<double>);
                if (hasNet || Vector512.LessThanAny(staying, default))
                {
                    var loss = Vector512.MinNative(net, default);
                    kept = Vector512.MaxNative(default(Vector512<double>) - staying - loss, default);
                    record.KeepFromLeaving(index, ShareOf(kept, leavers, leavers + emigrants - loss));
                    if (hasNet) record.Net(index, draw, net);
                    staying = staying + net + kept;
                }
                record.Keep(index, draw, kept);
                if (!arrivalsWait) there[index] = staying + arrivals + immigrants;
                else there[index] = fromPool ? staying + immigrants + arrivals : staying + immigrants;
            }
        }
    }

    /// <summary>Of people kept, every out-flow has lost its share.</summary>
    static Vector512<double> ShareOf(Vector512<double> kept, Vector512<double> leavers, Vector512<double> asked) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(kept, default), kept * leavers / asked, default);
}
