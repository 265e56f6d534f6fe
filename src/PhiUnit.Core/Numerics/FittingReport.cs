namespace PhiUnit.Core.Numerics;

/// <summary>How a proportional fitting went.</summary>
/// <param name="Rounds">Rounds that it took.</param>
/// <param name="LargestResidual">Largest difference that is left between a margin and its target, as a share of the target.</param>
/// <param name="Row">Row of that margin, or −1 where it is a column.</param>
/// <param name="Column">Column of that margin, or −1 where it is a row.</param>
public readonly record struct FittingReport(int Rounds, double LargestResidual, int Row, int Column);
