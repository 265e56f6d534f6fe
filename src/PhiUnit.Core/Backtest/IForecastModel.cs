namespace PhiUnit.Core.Backtest;

/// <summary>A way to project all areas from what is known at an origin.</summary>
public interface IForecastModel
{
    /// <summary>Short name, snake_case.</summary>
    string Name { get; }

    ModelRole Role { get; }

    /// <summary>Projects from the last year of a history.</summary>
    /// <param name="known">What is known: its last year is the origin.</param>
    /// <param name="steps">Number of yearly steps.</param>
    /// <returns>Null where the history does not hold what the model needs.</returns>
    Forecast? Project(History known, int steps);
}
