namespace PhiUnit.Core.Projection;

/// <summary>One migration flow over all steps: people = per survivor × survivors + count, each [year][place][sex][age][draw] or empty.</summary>
public sealed class FlowRates(CohortShape shape, int steps)
{
    /// <summary>People per survivor of the place over the step (per person at the start under mid-step and end-step); empty until used.</summary>
    public double[] PerSurvivor { get; private set; } = [];

    /// <summary>People over the step; empty until used.</summary>
    public double[] Count { get; private set; } = [];

    /// <summary>Makes room for rates, zero everywhere, unless there is room already.</summary>
    public double[] UsePerSurvivor() =>
        PerSurvivor.Length > 0 ? PerSurvivor : PerSurvivor = new double[steps * shape.Length];

    /// <summary>Makes room for counts, zero everywhere, unless there is room already.</summary>
    public double[] UseCount() => Count.Length > 0 ? Count : Count = new double[steps * shape.Length];

    /// <summary>The flow of one step.</summary>
    public Flow For(int step) => new(Of(PerSurvivor, step), Of(Count, step));

    ReadOnlySpan<double> Of(double[] values, int step) =>
        values.Length == 0 ? default : values.AsSpan(step * shape.Length, shape.Length);
}
