namespace PhiUnit.Data.Export.Charts;

/// <summary>Maps figures to positions along an axis, and says where its marks stand.</summary>
/// <param name="From">Figure at the start.</param>
/// <param name="To">Figure at the end.</param>
/// <param name="Start">Position of the start.</param>
/// <param name="End">Position of the end.</param>
sealed record AxisScale(double From, double To, double Start, double End)
{
    const int MarksWanted = 5;

    public double Of(double figure) => Start + (figure - From) / (To - From) * (End - Start);

    /// <summary>An axis over figures that begins and ends at a mark.</summary>
    public static AxisScale Over(IEnumerable<double> figures, (double Start, double End) at, bool fromZero)
    {
        var all = figures.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (fromZero ? Math.Min(0, all.Min()) : all.Min(), fromZero ? Math.Max(0, all.Max()) : all.Max());
        if (high - low <= 0) high = low + 1;
        var step = Step(high - low);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, at.Start, at.End);
    }

    /// <summary>Figures that marks stand at: multiples of 1, 2 or 5 times a power of ten.</summary>
    public IEnumerable<double> Marks
    {
        get
        {
            var step = Step(To - From);
            for (var i = Math.Ceiling(From / step - 1e-9); i * step <= To + step * 1e-9; i++) yield return i * step + 0.0;
        }
    }

    static double Step(double range)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / MarksWanted)));
        var rest = range / MarksWanted / power;
        return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
    }
}
