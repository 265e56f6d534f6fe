using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Ons;

/// <summary>ONS national population projection, open data workbook of one country and variant (2022-based: England, principal).</summary>
public sealed class NationalProjection : ISource
{
    public IReadOnlyList<string> Contracts =>
        ["npp_population", "npp_fertility", "npp_mortality", "npp_births", "npp_deaths", "npp_cross_border_migration",
            "npp_international_migration"];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        const string migration = "_migration";
        return table.Contract.Name.EndsWith(migration, StringComparison.Ordinal)
            ? new TableContext(new Dictionary<string, string> { ["kind"] = table.Contract.Name["npp_".Length..^migration.Length] })
            : TableContext.Empty;
    }
}
