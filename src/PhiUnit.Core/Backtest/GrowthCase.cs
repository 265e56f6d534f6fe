namespace PhiUnit.Core.Backtest;

/// <summary>Logarithmic growth of an area since an origin: as each member forecasts it, and as it came.</summary>
sealed record GrowthCase(int Area, int Origin, int Horizon, int Cell, double[] Members, double Outcome)
{
    /// <summary>Which half of the calibration areas.</summary>
    public int Half => Area / 2 % 2;

    /// <summary>Logarithmic error of weights.</summary>
    public double Error(ReadOnlySpan<double> weights) => Outcome - Numerics.Ordered.Dot(Members, weights);
}
