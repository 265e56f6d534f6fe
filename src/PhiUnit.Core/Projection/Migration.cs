using System.Numerics.Tensors;

namespace PhiUnit.Core.Projection;

/// <summary>Migration of a run of cells: what the rates ask for, whom they cannot have, and who is there afterwards.</summary>
static class Migration
{
    /// <summary>flow = rate × stock + count, for each of the four; net as given.</summary>
    public static void Ask(in StepRates rates, ReadOnlySpan<double> stock, int offset, in Components asked)
    {
        rates.InternalIn.Of(stock, offset, asked.InternalIn);
        rates.InternalOut.Of(stock, offset, asked.InternalOut);
        rates.InternationalIn.Of(stock, offset, asked.InternationalIn);
        rates.InternationalOut.Of(stock, offset, asked.InternationalOut);
        if (rates.NetMigration.IsEmpty) asked.NetMigration.Clear();
        else rates.NetMigration.Slice(offset, stock.Length).CopyTo(asked.NetMigration);
    }

    /// <summary>People kept where outflows (a negative net number is one) ask for more than there are: kept = max(out + loss − stock, 0).</summary>
    public static void Keep(in StepRates rates, ReadOnlySpan<double> stock, in Components asked, Span<double> kept)
    {
        // The order of Move, with every sign turned: what it leaves short comes back to exactly zero.
        TensorPrimitives.Subtract(asked.InternalOut, stock, kept);
        TensorPrimitives.Add(kept, asked.InternationalOut, kept);
        if (!rates.NetMigration.IsEmpty) AddLosses(asked.NetMigration, kept);
        TensorPrimitives.Max(kept, 0.0, kept);
    }

    /// <summary>people − out + net + kept + in; those who wait for a pool are not in yet.</summary>
    public static void Move(in StepRates rates, Span<double> people, in Components asked, ReadOnlySpan<double> kept)
    {
        TensorPrimitives.Subtract(people, asked.InternalOut, people);
        TensorPrimitives.Subtract(people, asked.InternationalOut, people);
        if (!rates.NetMigration.IsEmpty) TensorPrimitives.Add(people, asked.NetMigration, people);
        TensorPrimitives.Add(people, kept, people);
        if (!rates.ArrivalsWait) TensorPrimitives.Add(people, asked.InternalIn, people);
        TensorPrimitives.Add(people, asked.InternationalIn, people);
    }

    /// <summary>kept −= min(net, 0).</summary>
    static void AddLosses(ReadOnlySpan<double> net, Span<double> kept)
    {
        Span<double> scratch = stackalloc double[CohortStep.BlockLength];
        for (var offset = 0; offset < net.Length; offset += scratch.Length)
        {
            var losses = scratch[..Math.Min(scratch.Length, net.Length - offset)];
            TensorPrimitives.Min(net.Slice(offset, losses.Length), 0.0, losses);
            TensorPrimitives.Subtract(kept.Slice(offset, losses.Length), losses, kept.Slice(offset, losses.Length));
        }
    }
}
