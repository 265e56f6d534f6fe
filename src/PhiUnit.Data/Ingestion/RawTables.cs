using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// The tables of published figures, one for every raw table that the contracts name. Figures are kept packed, one row for each row of the
/// file (<c>packed.T</c>) beside one row for each of its value columns (<c>packed.T_column</c>); the view <c>raw.T</c> has one row per figure:
/// file, physical row, header of the column, keys, value, all as text.
/// </summary>
internal static class RawTables
{
    /// <summary>Between the figures of a packed row: the unit separator, which no cell holds.</summary>
    public const char Separator = '\u001F';

    /// <summary>Makes what is missing.</summary>
    /// <exception cref="Tables.InputRefusedException">The workspace was made by a version that kept figures unpacked.</exception>
    public static void Create(Store store)
    {
        RefuseUnpacked(store);
        foreach (var target in ContractLibrary.Default.RawTargets) store.Execute(Statements(target));
    }

    private static string Statements(RawTarget target)
    {
        var (table, columns) = (SqlText.Identifier(target.Table), SqlText.Identifier(target.Table + "_column"));
        var keys = target.Keys.ConvertAll(SqlText.Identifier);
        var declared = string.Concat(keys.Select(k => $", {k} VARCHAR"));
        var shown = string.Concat(keys.Select(k => $"coalesce(r.{k}, c.{k}) AS {k}, "));
        return $"""
            CREATE TABLE IF NOT EXISTS packed.{table} (file_id BIGINT, row INTEGER{declared}, figures VARCHAR);
            CREATE TABLE IF NOT EXISTS packed.{columns} (file_id BIGINT, ordinal INTEGER, column_header VARCHAR{declared});
            CREATE OR REPLACE VIEW raw.{table} AS
              SELECT r.file_id, r.row, c.column_header, {shown}nullif(r.figure, '') AS value
              FROM (SELECT * EXCLUDE (figures), unnest(string_split(figures, chr({(int)Separator}))) AS figure,
                generate_subscripts(string_split(figures, chr({(int)Separator})), 1) AS ordinal FROM packed.{table}) r
              JOIN packed.{columns} c USING (file_id, ordinal)
            """;
    }

    private static void RefuseUnpacked(Store store)
    {
        if (store.Scalar<long>("SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'raw' AND table_name = 'population_long'") == 0) return;
        throw new Tables.InputRefusedException(new Note("E_OLD_WORKSPACE", Path.GetFileName(store.Path), null, null, "figures of an older layout",
            "a workspace of this version",
            $"{store.Path}: found figures in the layout of an older version, expected those of this one. " +
            "Ingest the published files into a new workspace."));
    }
}
