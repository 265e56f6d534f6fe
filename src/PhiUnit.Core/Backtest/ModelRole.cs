namespace PhiUnit.Core.Backtest;

/// <summary>Whose a model is.</summary>
public enum ModelRole
{
    /// <summary>PhiUnit's.</summary>
    Ours,

    /// <summary>A simple model that ours has to beat.</summary>
    Baseline,

    /// <summary>The statistics office's projection.</summary>
    Official,
}
