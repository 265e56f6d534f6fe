using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Ingestion;

/// <summary>Views of clean figures on the codes of today, one for each table whose figures add (Reference/Areas/merged.csv).</summary>
internal static class MergedViews
{
    static readonly Lazy<IReadOnlyList<string>> Statements = new(() => [.. ReferenceTable.Rows<Row>("Areas.merged.csv").Select(row => Statement(SqlScript.Text("026_merged_view"), row))]);

    public static void Create(Store store)
    {
        store.Script("025_merged");
        foreach (var statement in Statements.Value) store.Execute(statement);
    }

    static string Statement(string template, Row row) => template
        .Replace("$table", row.table, StringComparison.Ordinal).Replace("$figure", row.figure, StringComparison.Ordinal)
        .Replace("$type", row.type, StringComparison.Ordinal).Replace("$key", row.key, StringComparison.Ordinal);

#pragma warning disable IDE1006 // named as the columns are
    sealed record Row(string table, string figure, string type, string key);
#pragma warning restore IDE1006
}
