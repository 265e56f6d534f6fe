using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Packs;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.IndexPacks;

/// <summary>Words the faults of an index as notes on the files of a pack.</summary>
static class IndexPackFault
{
    public const string Tree = "index.csv", Rules = "index.yaml", Indicators = "indicators.csv", Population = "population.csv", Areas = "areas.csv";

    public static Note Note(ReferenceFault fault) =>
        PackNote.Of(fault.File == Tree ? "E_INDEX_TREE" : "E_INDEX_RULES", fault.File, (int)fault.Row, fault.Column, fault.Found, fault.Expected);

    public static Note Note(IndexFault fault)
    {
        var file = fault.Field switch
        {
            "population" => Population,
            "base_year" or "pool" or "code" or "years" or "from" => Rules,
            _ => Indicators,
        };
        var code = fault.Found.StartsWith("missing", StringComparison.Ordinal) ? "E_MISSING_VALUE" : "E_INDEX_VALUE";
        return PackNote.Of(code, file, null, $"{fault.Subject}, {fault.Field}", fault.Found, fault.Expected);
    }
}
