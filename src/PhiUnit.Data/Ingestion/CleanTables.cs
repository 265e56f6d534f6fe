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

    /// <summary>One statement of a script: makes a table of clean out of tables of raw, or a view, which follows them by itself.</summary>
    private sealed record Statement(string Table, string Sql, IReadOnlyList<string> Raw);

    private static readonly Lazy<IReadOnlyList<Statement>> All = new(() => [.. Scripts.SelectMany(s => Split(SqlScript.Text(s)))]);

    public static void Rebuild(Store store)
    {
        store.Execute("CREATE TABLE IF NOT EXISTS clean.built (name VARCHAR PRIMARY KEY, made_from VARCHAR NOT NULL)");
        var built = store.Query("SELECT name, made_from FROM clean.built", row => (Name: row.GetText(0), From: row.GetText(1)))
            .ToDictionary(b => b.Name, b => b.From, StringComparer.Ordinal);
        var versions = Versions(store);
        var stale = All.Value.Select(s => (Statement: s, From: MadeFrom(s, versions)))
            .Where(s => built.GetValueOrDefault(s.Statement.Table) != s.From).ToList();
        if (stale.Count == 0) return;
        using var transaction = store.Transaction();
        foreach (var (statement, from) in stale)
        {
            store.Execute(statement.Sql);
            store.Execute("INSERT OR REPLACE INTO clean.built VALUES ($name, $from)", ("name", statement.Table), ("from", from));
        }
        transaction.Commit();
    }

    // Live versions of every raw table, in order of precedence.
    private static ILookup<string, string> Versions(Store store)
    {
        var tableOf = ContractLibrary.Default.Contracts.Where(c => c.Loaded).ToDictionary(c => c.Name, c => c.Raw.Table, StringComparer.Ordinal);
        return store.Query("SELECT dataset, file_id FROM raw.live ORDER BY precedence", row => (Dataset: row.GetText(0), Id: row.GetLong(1)))
            .Where(v => tableOf.ContainsKey(v.Dataset))
            .ToLookup(v => tableOf[v.Dataset], v => v.Id.ToString(CultureInfo.InvariantCulture));
    }

    private static string MadeFrom(Statement statement, ILookup<string, string> versions)
    {
        var text = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(statement.Sql)));
        return $"{text} {string.Join(' ', statement.Raw.Select(r => $"{r}:{string.Join(',', versions[r])}"))}";
    }

    private static IEnumerable<Statement> Split(string script)
    {
        var starts = Start().Matches(script);
        for (var i = 0; i < starts.Count; i++)
        {
            var sql = script[starts[i].Index..(i + 1 < starts.Count ? starts[i + 1].Index : script.Length)];
            var raw = RawTable().Matches(sql).Select(m => m.Groups[1].Value).Distinct().Where(t => t is not ("live" or "file")).Order(StringComparer.Ordinal);
            yield return new Statement(starts[i].Groups["name"].Value, sql, starts[i].Groups["kind"].Value == "VIEW" ? [] : [.. raw]);
        }
    }

    [GeneratedRegex(@"^CREATE OR REPLACE (?<kind>TABLE|VIEW) clean\.(?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"\b(?:raw|packed)\.(\w+?)(?:_column)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex RawTable();
}
