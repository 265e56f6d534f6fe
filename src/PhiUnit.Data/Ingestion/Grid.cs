using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Lists every combination of keys that the contract asks for and the table lacks.</summary>
internal static class Grid
{
    private const string Todo = "Export the whole table again.";
    private static readonly string[] BothSexes = ["female", "male"];

    public static void Check(TableReading reading)
    {
        AgeColumns(reading);
        if (reading.Contract.Grid is not { } grid) return;
        if (grid.RequiredPlaces) reading.Before.Places.UnionWith(reading.Table.Rows.Where((_, i) => reading.Kinds[i] != RowKind.Other).Select(r => reading.Table.Text(r, "place")));
        if (grid.Ages is not null) Ages(reading, grid);
    }

    /// <summary>The places that must come all or not at all, once every row was seen.</summary>
    public static void CheckPlaces(TableReading reading, AreaRegister areas)
    {
        if (reading.Contract.Grid is { RequiredPlaces: true }) Places(reading, areas);
    }

    private static void AgeColumns(TableReading reading)
    {
        foreach (var family in reading.Contract.Values.Where(v => v.Ages is not null))
        {
            var found = reading.Table.Values.Where(v => v.Column == family).ToDictionary(v => AgeLabel.Parse(v.Keys["age"]));
            foreach (var age in AgeLabel.List(family.Ages!).Where(a => !found.ContainsKey(a)))
                reading.Notes.Add("E_INCOMPLETE_GRID", reading.Table.Header.Number, Before(found, age),
                    $"no column for age {Text(age)} after it", $"columns for all ages {family.Ages}", Todo);
        }
    }

    private static void Places(TableReading reading, AreaRegister areas)
    {
        var found = reading.Before.Places.ToHashSet(StringComparer.Ordinal);
        found.UnionWith(ExpiredCodes.Completed(found));
        if (!areas.HomePlaces.Any(found.Contains)) return;
        foreach (var place in areas.HomePlaces.Where(p => !found.Contains(p)))
            reading.Notes.Add("E_INCOMPLETE_GRID", reading.Table.Header.Number, reading.Table.Find("place"),
                $"no row for {place} ({areas.NameOf(place)}) below it", "rows for every place of the workspace", Todo);
    }

    private static void Ages(TableReading reading, ContractGrid grid)
    {
        var wanted = AgeLabel.List(grid.Ages!);
        foreach (var group in Groups(reading, grid))
        {
            var sexes = group.GroupBy(r => SexLabel.Parse(reading.Table.Text(r, "sex")) ?? "").OrderBy(s => s.Key, StringComparer.Ordinal).ToList();
            foreach (var sex in grid.BothSexes ? BothSexes.Except(sexes.Select(s => s.Key)) : [])
                reading.Notes.Add("E_INCOMPLETE_GRID", group.First().Number, reading.Table.Find("sex"),
                    $"no rows for {Join(group.Key, sex)} beside it", "rows for both sexes", Todo);
            foreach (var sex in sexes) Complete(reading, grid, Join(group.Key, sex.Key), sex, wanted);
        }
    }

    private static IEnumerable<IGrouping<string, TextRow>> Groups(TableReading reading, ContractGrid grid)
    {
        string[] each = [.. grid.Each.Where(e => e != "sex")];
        return reading.Table.Rows.Where((_, i) => reading.Kinds[i] is not (RowKind.Other or RowKind.AllAges))
            .GroupBy(r => RowKeys.KeyOf(reading.Table, r, each));
    }

    private static void Complete(TableReading reading, ContractGrid grid, string key, IEnumerable<TextRow> rows, IReadOnlyList<int> wanted)
    {
        var column = reading.Table.Find("age");
        var found = new SortedDictionary<int, int>();
        foreach (var row in rows) found.TryAdd(AgeLabel.Parse(reading.Table.Text(row, "age")), row.Number);
        foreach (var age in wanted.Where(a => !found.ContainsKey(a)))
            reading.Notes.Add("E_INCOMPLETE_GRID", Before(found, age), column, $"no row for {Join(key, Text(age))} after it",
                $"every age {grid.Ages}", Todo);
        foreach (var (age, row) in found.Where(f => f.Key > AgeLabel.All && !wanted.Contains(f.Key)))
            reading.Notes.Add("E_AGE_LABEL", row, column, $"a row for {Join(key, Text(age))}", $"ages {grid.Ages}",
                "The table has another open age group; use the edition that the contract describes.");
    }

    // Where the missing age would stand: after the highest age below it, or at the first one there is.
    private static T Before<T>(IReadOnlyDictionary<int, T> found, int age) =>
        found[found.Keys.Where(a => a < age && a > AgeLabel.All).DefaultIfEmpty(found.Keys.First()).Max()];

    private static string Join(params string[] parts) => string.Join(';', parts.Where(p => p.Length > 0));

    private static string Text(int age) => age == AgeLabel.Birth ? "Birth" : age.ToString(CultureInfo.InvariantCulture);
}
