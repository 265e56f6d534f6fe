using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Packs;

/// <summary>The conventions as packs name them.</summary>
static class PackConvention
{
    static readonly (string Name, Convention Convention)[] All =
        [("aged-on", Convention.AgedOn), ("mid-step", Convention.MidStep), ("end-step", Convention.EndStep)];

    public static string Name(Convention convention) => Array.Find(All, c => c.Convention == convention).Name;

    /// <summary>The convention of a name; null for any other text.</summary>
    public static Convention? Find(string? name) => Array.FindIndex(All, c => c.Name == name) is >= 0 and var at ? All[at].Convention : null;
}
