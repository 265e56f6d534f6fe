namespace PhiUnit.Core.Backtest;

/// <summary>A model that draws its own intervals.</summary>
public interface ISampledModel : IForecastModel
{
    /// <summary>Draws of the total of an area, ascending, [step][area]; null where the history does not hold what the model needs.</summary>
    /// <param name="known">What is known: its last year is the origin.</param>
    /// <param name="steps">Number of yearly steps.</param>
    double[][][]? Sample(History known, int steps);
}
