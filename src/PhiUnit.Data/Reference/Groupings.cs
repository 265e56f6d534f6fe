namespace PhiUnit.Data.Reference;

/// <summary>The groupings of places that ship with the assembly (Reference/Places/groupings.csv).</summary>
public static class Groupings
{
    static readonly Lazy<IReadOnlyList<Grouping>> Embedded = new(Read);

    public static IReadOnlyList<Grouping> All => Embedded.Value;

    static IReadOnlyList<Grouping> Read()
    {
        return
        [
            .. ReferenceTable.Rows<Row>("Places.groupings.csv").GroupBy(r => (r.code, r.name))
                .Select(g => new Grouping(g.Key.code, g.Key.name, [.. g.Select(r => r.place)])),
        ];
    }

#pragma warning disable IDE1006 // named as the columns are
    sealed record Row(string code, string name, string place);
#pragma warning restore IDE1006
}
