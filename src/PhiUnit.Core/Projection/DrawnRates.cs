using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>Rates of one cell of a place whose draws share them, each with factors of its own, eight draws at a time.</summary>
readonly ref struct DrawnRates(scoped in CentralRates central, scoped in FactorLanes factor, DrawLanes arrivalsPerAsked, int cell) : ICellRates
{
    readonly Vector512<double> _mortality = central.Mortality[cell], _net = central.Net[cell];
    readonly Vector512<double> _in = central.In[cell], _inCount = central.InCount[cell], _out = central.Out[cell], _outCount = central.OutCount[cell];
    readonly Vector512<double> _immigration = central.Immigration[cell], _immigrationCount = central.ImmigrationCount[cell];
    readonly Vector512<double> _emigration = central.Emigration[cell], _emigrationCount = central.EmigrationCount[cell];
    readonly FactorLanes _factor = factor;
    readonly DrawLanes _arrivalsPerAsked = arrivalsPerAsked;

    public bool HasNet { get; } = central.HasNet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Mortality(int index, int draw) => Vector512.MinNative(_mortality * _factor.Mortality[draw], Vector512<double>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> InternalIn(int index, int draw, Vector512<double> survivors)
    {
        var asked = _factor.In[draw] * (_in * survivors + _inCount);
        return _arrivalsPerAsked.IsEmpty ? asked : asked * _arrivalsPerAsked[index];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> InternalOut(int index, int draw, Vector512<double> survivors) => _factor.Out[draw] * (_out * survivors + _outCount);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> InternationalIn(int index, int draw, Vector512<double> survivors) => _factor.Immigration[draw] * (_immigration * survivors + _immigrationCount);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> InternationalOut(int index, int draw, Vector512<double> survivors) => _factor.Emigration[draw] * (_emigration * survivors + _emigrationCount);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> NetMigration(int index) => _net;
}
