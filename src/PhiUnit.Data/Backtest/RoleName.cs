using PhiUnit.Core.Backtest;

namespace PhiUnit.Data.Backtest;

/// <summary>The name of a role in files and tables.</summary>
static class RoleName
{
    public static string Of(ModelRole role) => role switch
    {
        ModelRole.Ours => "ours",
        ModelRole.Baseline => "baseline",
        ModelRole.Official => "official",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role expected."),
    };
}
