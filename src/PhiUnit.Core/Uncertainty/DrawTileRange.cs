namespace PhiUnit.Core.Uncertainty;

/// <summary>Places and draws that are run together.</summary>
readonly record struct DrawTileRange(int FirstPlace, int Places, int FirstDraw, int Draws);
