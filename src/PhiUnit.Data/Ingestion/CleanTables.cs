using System.Globalization;
using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// Rebuilds the tables of clean whose statement or live versions are not those they were built from: after a load, and after a run that was
/// cut off between a load and the rebuild.
/// </summary>
internal static partial class CleanTables
{
    private static readonly string[] Scripts = ["020_clean", "021_clean_projections", "022_clean_housing", "023_clean_health", "024_clean_geography"];

    /// <summary>One statement of a script: makes a table of clean out of tables of raw and others of clean before it, or a view, which follows them by itself.</summary>
    private sealed record Statement(string Name, bool IsView, string Sql, IReadOnlyList<string> Raw, IReadOnlyList<string> Clean);

    private static readonly Lazy<IReadOnlyList<Statement>> All = new(() => [.. Scripts.SelectMany(s => Split(SqlScript.Text(s)))]);

    public static void Rebuild(Store store)
    {
        store.Execute("CREATE TABLE IF NOT EXISTS clean.built (name VARCHAR PRIMARY KEY, made_from VARCHAR NOT NULL)");
        var built = store.Query("SELECT name, made_from FROM clean.built", row => (Name: row.GetText(0), From: row.GetText(1)))
            .ToDictionary(b => b.Name, b => b.From, StringComparer.Ordinal);
        var from = MadeFrom(Versions(store));
        var stale = All.Value.Where(s => built.GetValueOrDefault(s.Name) != from[s.Name]).ToList();
        if (stale.Count == 0) return;
        using var transaction = store.Transaction();
        MakeRoom(store, stale);
        foreach (var statement in stale) store.Execute(statement.Sql);
        var rows = stale.Select(s => $"({SqlText.Literal(s.Name)}, {SqlText.Literal(from[s.Name])})");
        store.Execute($"INSERT OR REPLACE INTO clean.built VALUES {string.Join(", ", rows)}");
        transaction.Commit();
    }

    // What is a view now may be a table in a workspace of an earlier version.
    private static void MakeRoom(Store store, IEnumerable<Statement> stale)
    {
        var tables = store.Query("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'clean'", row => row.GetText(0)).ToHashSet(StringComparer.Ordinal);
        foreach (var view in stale.Where(s => s.IsView && tables.Contains(s.Name))) store.Execute($"DROP TABLE clean.{SqlText.Identifier(view.Name)}");
    }

    // Live versions of every raw table, in order of precedence.
    private static ILookup<string, string> Versions(Store store)
    {
        var tableOf = ContractLibrary.Default.Contracts.Where(c => c.Loaded).ToDictionary(c => c.Name, c => c.Raw.Table, StringComparer.Ordinal);
        return store.Query("SELECT dataset, file_id FROM raw.live ORDER BY precedence", row => (Dataset: row.GetText(0), Id: row.GetLong(1)))
            .Where(v => tableOf.ContainsKey(v.Dataset))
            .ToLookup(v => tableOf[v.Dataset], v => v.Id.ToString(CultureInfo.InvariantCulture));
    }

    // For each statement: its text, the live versions of what it reads, and what the tables of clean that it reads were made from.
    private static Dictionary<string, string> MadeFrom(ILookup<string, string> versions)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var statement in All.Value)
        {
            var text = string.Concat(statement.Clean.Select(c => from[c]).Prepend(statement.Sql));
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
            from[statement.Name] = $"{hash} {string.Join(' ', statement.Raw.Select(r => $"{r}:{string.Join(',', versions[r])}"))}";
        }
        return from;
    }

    private static IEnumerable<Statement> Split(string script)
    {
        var starts = Start().Matches(script);
        for (var i = 0; i < starts.Count; i++)
        {
            var sql = script[starts[i].Index..(i + 1 < starts.Count ? starts[i + 1].Index : script.Length)];
            var (name, isView) = (starts[i].Groups["name"].Value, starts[i].Groups["kind"].Value == "VIEW");
            yield return new Statement(name, isView, sql, isView ? [] : [.. Read(RawTable(), sql).Except(["live", "file"])], isView ? [] : [.. Read(CleanTable(), sql).Except([name])]);
        }
    }

    private static IEnumerable<string> Read(Regex table, string sql) => table.Matches(sql).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^CREATE OR REPLACE (?<kind>TABLE|VIEW) clean\.(?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"\b(?:raw|packed)\.(\w+?)(?:_column)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex RawTable();

    [GeneratedRegex(@"\bclean\.(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex CleanTable();
}
