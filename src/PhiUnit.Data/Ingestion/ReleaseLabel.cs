using System.Globalization;

namespace PhiUnit.Data.Ingestion;

/// <summary>Finds the release label of a table by the rule of its contract.</summary>
internal static class ReleaseLabel
{
    public static string Of(TableReading reading)
    {
        var rule = reading.Contract.Release;
        if (rule.Of is null) return rule.Format;
        var found = Values(reading, rule.Of).Where(v => v.Length > 0).Order(StringComparer.Ordinal).ToList();
        if (found.Count == 0) return "unknown";
        var value = rule.Newest ? found[^1] : found[0];
        if (rule.Minus != 0) value = (int.Parse(value, CultureInfo.InvariantCulture) - rule.Minus).ToString(CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, rule.Format, value);
    }

    private static IEnumerable<string> Values(TableReading reading, string key) =>
        reading.Table.Find(key) is null
            ? reading.Table.Values.Select(v => reading.Context.Find(v, key) ?? "").Append(reading.Context.Find(null, key) ?? "")
            : reading.Table.Rows.Select(r => reading.Table.Text(r, key));
}
