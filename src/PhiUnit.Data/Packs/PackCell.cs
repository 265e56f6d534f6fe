using PhiUnit.Core;

namespace PhiUnit.Data.Packs;

/// <summary>Names cells in [sex][age] order for messages.</summary>
static class PackCell
{
    public static Func<int, string> Name(AgeAxis ages) => cell => $"{SexName((Sex)(cell / ages.Count))} {cell % ages.Count}";

    public static string SexName(Sex sex) => sex == Sex.Female ? "female" : "male";
}
