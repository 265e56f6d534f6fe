using System.Globalization;

namespace PhiUnit.Data.Ingestion;

/// <summary>Finds the release label of a table by the rule of its contract.</summary>
internal static class ReleaseLabel
{
    /// <summary>Looks at the rows under check for what the release is named after.</summary>
    public static void Look(TableReading reading)
    {
        var rule = reading.Contract.Release;
        if (rule.Of is null) return;
        foreach (var value in Values(reading, rule.Of).Where(v => v.Length > 0))
            if (reading.Before.Release is not { } before || string.CompareOrdinal(value, before) is var order && (rule.Newest ? order > 0 : order < 0))
                reading.Before.Release = value;
    }

    /// <summary>The label, once every row was looked at.</summary>
    public static string Of(TableReading reading)
    {
        var rule = reading.Contract.Release;
        if (rule.Of is null) return rule.Format;
        if (reading.Before.Release is not { } value) return "unknown";
        if (rule.Minus != 0) value = (int.Parse(value, CultureInfo.InvariantCulture) - rule.Minus).ToString(CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, rule.Format, value);
    }

    private static IEnumerable<string> Values(TableReading reading, string key) =>
        reading.Table.Find(key) is null
            ? reading.Table.Values.Select(v => reading.Context.Find(v, key) ?? "").Append(reading.Context.Find(null, key) ?? "")
            : reading.Table.Rows.Select(r => reading.Table.Text(r, key));
}
