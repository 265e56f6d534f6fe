namespace PhiUnit.Data.Indicators;

/// <summary>What <c>--help</c> says of a function.</summary>
/// <param name="Summary">What it is, one line.</param>
/// <param name="Columns">Its columns, with units.</param>
/// <param name="Formula">Formula of value and limits.</param>
/// <param name="Source">Paper or producer.</param>
/// <param name="Example">Options of an example, without files.</param>
public sealed record FunctionGuide(string Summary, string Columns, string Formula, string Source, string Example = "");
