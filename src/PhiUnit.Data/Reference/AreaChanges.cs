using System.Globalization;

namespace PhiUnit.Data.Reference;

/// <summary>English local authorities that were joined or re-coded from 2009 to 2023 (Reference/Areas/changes.csv).</summary>
/// <remarks>None was split: a figure that adds up (people, events, homes) of an authority of today is the sum over those that it was made of.</remarks>
public static class AreaChanges
{
    static readonly Lazy<IReadOnlyList<AreaChange>> Embedded = new(Read);
    static readonly Lazy<Dictionary<string, AreaChange>> ByPredecessor = new(() => All.ToDictionary(c => c.Predecessor, StringComparer.Ordinal));

    public static IReadOnlyList<AreaChange> All => Embedded.Value;

    /// <summary>Every code that an authority of today was made of, in the order of the file.</summary>
    public static IReadOnlyList<AreaPart> Parts =>
    [
        .. All.GroupBy(c => Today(c.Predecessor)).SelectMany(family =>
        {
            var oldest = Oldest(family.Key).ToList();
            int Bits(string code) => Oldest(code).Sum(o => 1 << oldest.IndexOf(o));
            return family.Select(c => new AreaPart(c.Predecessor, family.Key, Bits(c.Predecessor), Bits(family.Key)));
        }),
    ];

    /// <summary>The change by which an authority ended; null when it is one of today, or unknown.</summary>
    public static AreaChange? Of(string code) => ByPredecessor.Value.GetValueOrDefault(code);

    /// <summary>The authority of today that covers an authority of any time.</summary>
    public static string Today(string code) => Of(code) is { } change ? Today(change.Successor) : code;

    static IEnumerable<string> Oldest(string code)
    {
        var before = All.Where(c => c.Successor == code).ToList();
        return before.Count == 0 ? [code] : before.SelectMany(c => Oldest(c.Predecessor));
    }

    static IReadOnlyList<AreaChange> Read()
    {
        return
        [
            .. ReferenceTable.Rows<Row>("Areas.changes.csv").Select(r => new AreaChange(
                r.predecessor, r.name, r.successor, DateOnly.ParseExact(r.in_force, "yyyy-MM-dd", CultureInfo.InvariantCulture), r.source)),
        ];
    }

#pragma warning disable IDE1006 // named as the columns are
    sealed record Row(string predecessor, string name, string successor, string in_force, string source);
#pragma warning restore IDE1006
}
