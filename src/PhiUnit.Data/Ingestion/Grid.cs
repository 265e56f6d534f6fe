using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Ingestion;

/// <summary>Lists every combination of keys that the contract asks for and the table lacks.</summary>
internal static class Grid
{
    private static readonly string[] BothSexes = ["female", "male"];

    public static void Check(TableReading reading, AreaRegister areas)
    {
        AgeColumns(reading);
        if (reading.Contract.Grid is not { } grid) return;
        if (grid.RequiredPlaces) Places(reading, areas);
        if (grid.Ages is not null) Ages(reading, grid);
    }

    private static void AgeColumns(TableReading reading)
    {
        foreach (var family in reading.Contract.Values.Where(v => v.Ages is not null))
        {
            var found = reading.Table.Values.Where(v => v.Column == family).Select(v => AgeLabel.Parse(v.Keys["age"])).ToHashSet();
            foreach (var age in AgeLabel.List(family.Ages!).Where(a => !found.Contains(a)))
                reading.Notes.Add("E_INCOMPLETE_GRID", reading.Table.Header.Number, null, $"no column for age {Text(age)}", $"columns for all ages {family.Ages}",
                    "Export the whole table again.");
        }
    }

    private static void Places(TableReading reading, AreaRegister areas)
    {
        var found = reading.Table.Rows.Select(r => reading.Table.Text(r, "place")).ToHashSet(StringComparer.Ordinal);
        if (!areas.HomePlaces.Any(found.Contains)) return;
        foreach (var place in areas.HomePlaces.Where(p => !found.Contains(p)))
            reading.Notes.Add("E_INCOMPLETE_GRID", null, reading.Table.Find("place"), $"no row for {place} ({areas.NameOf(place)})",
                "rows for every place of the workspace", "Export the whole table again.");
    }

    private static void Ages(TableReading reading, ContractGrid grid)
    {
        var wanted = AgeLabel.List(grid.Ages!);
        var found = new SortedDictionary<string, SortedDictionary<string, HashSet<int>>>(StringComparer.Ordinal);
        for (var i = 0; i < reading.Table.Rows.Count; i++)
        {
            if (reading.Kinds[i] is RowKind.Other or RowKind.AllAges) continue;
            var row = reading.Table.Rows[i];
            var sex = SexLabel.Parse(reading.Table.Text(row, "sex")) ?? "";
            var group = RowKeys.KeyOf(reading.Table, row, [.. grid.Each.Where(e => e != "sex")]);
            if (!found.TryGetValue(group, out var sexes)) found[group] = sexes = new SortedDictionary<string, HashSet<int>>(StringComparer.Ordinal);
            if (!sexes.TryGetValue(sex, out var ages)) sexes[sex] = ages = [];
            ages.Add(AgeLabel.Parse(reading.Table.Text(row, "age")));
        }
        foreach (var (group, sexes) in found) Complete(reading, grid, group, sexes, wanted);
    }

    private static void Complete(TableReading reading, ContractGrid grid, string group, SortedDictionary<string, HashSet<int>> sexes, IReadOnlyList<int> wanted)
    {
        if (grid.BothSexes)
            foreach (var sex in BothSexes.Where(s => !sexes.ContainsKey(s)))
                reading.Notes.Add("E_INCOMPLETE_GRID", null, reading.Table.Find("sex"), $"no rows for {Join(group, sex)}", "rows for both sexes", "Export the whole table again.");
        foreach (var (sex, ages) in sexes)
        {
            foreach (var age in wanted.Where(a => !ages.Contains(a)))
                reading.Notes.Add("E_INCOMPLETE_GRID", null, reading.Table.Find("age"), $"no row for {Join(group, sex, Text(age))}", $"every age {grid.Ages}",
                    "Export the whole table again.");
            foreach (var age in ages.Where(a => a > AgeLabel.All && !wanted.Contains(a)).Order())
                reading.Notes.Add("E_AGE_LABEL", null, reading.Table.Find("age"), $"a row for {Join(group, sex, Text(age))}", $"ages {grid.Ages}",
                    "The table has another open age group; use the edition that the contract describes.");
        }
    }

    private static string Join(params string[] parts) => string.Join(';', parts.Where(p => p.Length > 0));

    private static string Text(int age) => age == AgeLabel.Birth ? "Birth" : age.ToString(CultureInfo.InvariantCulture);
}
