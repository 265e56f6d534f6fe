namespace PhiUnit.Core;

/// <summary>Sex, in the order in which every array holds it: females first.</summary>
public enum Sex
{
    Female = 0,
    Male = 1,
}
