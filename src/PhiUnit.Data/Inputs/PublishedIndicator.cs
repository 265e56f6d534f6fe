namespace PhiUnit.Data.Inputs;

/// <summary>A published indicator value of a place.</summary>
/// <param name="Id">Fingertips indicator number.</param>
/// <param name="Keys">name, area, sex, age, category type, category, period.</param>
/// <param name="Figures">value, lower_95, upper_95, lower_998, upper_998, count, denominator; null where none was published.</param>
/// <param name="Note">The publisher's note on the value, or null.</param>
sealed record PublishedIndicator(int Id, IReadOnlyList<string> Keys, IReadOnlyList<double?> Figures, string? Note);
