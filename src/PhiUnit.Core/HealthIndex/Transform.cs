namespace PhiUnit.Core.HealthIndex;

/// <summary>What is done to an indicator's raw values to bring them nearer to a normal distribution (ONS Health Index, step 1).</summary>
public enum Transform
{
    /// <summary>x</summary>
    Identity,

    /// <summary>Natural logarithm, x above 0.</summary>
    Log,

    /// <summary>x^(1/2), x at least 0.</summary>
    SquareRoot,

    /// <summary>x^(1/3), any x.</summary>
    CubeRoot,

    /// <summary>x^2</summary>
    Square,

    /// <summary>x^3</summary>
    Cube,

    /// <summary>1/x, x other than 0. It turns the direction: an indicator of which low is good keeps polarity 1.</summary>
    Reciprocal,
}
