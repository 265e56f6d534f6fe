namespace PhiUnit.Data;

/// <summary>Runs the checks of Sql/030_checks.sql on clean: each is a query that must return no rows.</summary>
public static class DataChecks
{
    private const string Mark = "-- check: ";

    public static IReadOnlyList<CheckOutcome> Run(Store store) => [.. All().Select(c => Run(store, c.Name, c.Holds, c.Sql))];

    private static CheckOutcome Run(Store store, string name, string holds, string sql)
    {
        var query = sql.TrimEnd().TrimEnd(';');
        var rows = store.Query($"SELECT to_json(failing) FROM ({query}) failing", row => row.GetText(0));
        return new CheckOutcome(name, holds, rows);
    }

    private static IEnumerable<(string Name, string Holds, string Sql)> All()
    {
        foreach (var part in SqlScript.Text("030_checks").Split(Mark).Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var bar = part.IndexOf('|', StringComparison.Ordinal);
            yield return (part[..bar].Trim(), part[(bar + 1)..end].Trim(), part[end..]);
        }
    }
}
