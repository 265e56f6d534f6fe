using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Households;

/// <summary>
/// The trend flows of one place summed over sex and age, [draw]: people, and the households that they would represent. Whatever the flows are
/// scaled by, people and households follow from these sums alone, as long as nobody has to be kept.
/// </summary>
sealed class TrendTotals(int draws)
{
    readonly double[] _settled = new double[draws], _in = new double[draws], _out = new double[draws];
    readonly double[] _settledHouseholds = new double[draws], _inHouseholds = new double[draws], _outHouseholds = new double[draws];

    /// <summary>Smallest settled ÷ leavers of any cell: how far out-flows can grow before somebody has to be kept.</summary>
    readonly double[] _fewestPerLeaver = new double[draws];

    public double Settled(int draw) => _settled[draw];
    public double In(int draw) => _in[draw];
    public double Out(int draw) => _out[draw];

    /// <summary>Sums in the order of sex and age.</summary>
    public void Take(in TrendFlows trend, ReadOnlySpan<double> representativeRate)
    {
        for (var draw = 0; draw < draws; draw += Lanes.Count)
        {
            Vector256<double> settled = default, inflow = default, outflow = default, households = default, inHouseholds = default, outHouseholds = default;
            var fewest = Vector256.Create(double.PositiveInfinity);
            for (var i = 0; i < representativeRate.Length; i++)
            {
                var cell = trend.At(i * draws + draw);
                var rate = Vector256.Create(representativeRate[i]);
                settled += cell.Settled;
                inflow += cell.Arrivals;
                outflow += cell.Leavers;
                households += rate * cell.Settled;
                inHouseholds += rate * cell.Arrivals;
                outHouseholds += rate * cell.Leavers;
                var fewer = Vector256.LessThan(cell.Settled, fewest * cell.Leavers);
                if (fewer != default) fewest = Vector256.ConditionalSelect(fewer, cell.Settled / cell.Leavers, fewest);
            }
            settled.CopyTo(_settled, draw);
            inflow.CopyTo(_in, draw);
            outflow.CopyTo(_out, draw);
            households.CopyTo(_settledHouseholds, draw);
            inHouseholds.CopyTo(_inHouseholds, draw);
            outHouseholds.CopyTo(_outHouseholds, draw);
            fewest.CopyTo(_fewestPerLeaver, draw);
        }
    }

    /// <summary>People and represented households, the communal population included, at scaled flows.</summary>
    public HouseholdSize Scaled(int draw, double scaleIn, double scaleOut, double spread) => new(
        _settled[draw] * (1 + spread) + _in[draw] * scaleIn - _out[draw] * scaleOut,
        _settledHouseholds[draw] * (1 + spread) + _inHouseholds[draw] * scaleIn - _outHouseholds[draw] * scaleOut);

    /// <summary>Whether nobody has to be kept at scaled out-flows.</summary>
    public bool Allows(int draw, double scaleOut, double spreadOut) => scaleOut <= _fewestPerLeaver[draw] && spreadOut <= 1;
}
