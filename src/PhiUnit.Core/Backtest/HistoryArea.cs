namespace PhiUnit.Core.Backtest;

/// <summary>An area of the back-test.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Type of place, such as London borough.</param>
/// <param name="Number">A number of its own that is the same in every run, not 0: its chances follow it.</param>
public sealed record HistoryArea(string Code, string Name, string Kind, uint Number);
