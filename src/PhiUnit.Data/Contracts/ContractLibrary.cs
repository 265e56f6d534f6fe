using PhiUnit.Data.Tables;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PhiUnit.Data.Contracts;

/// <summary>The contracts that come with the engine, and which of them a table satisfies.</summary>
public sealed class ContractLibrary
{
    internal const int HeadRows = 30;
    private const double NearShare = 0.5;
    private static readonly Lazy<ContractLibrary> Embedded = new(ReadEmbedded);

    public ContractLibrary(IReadOnlyList<Contract> contracts) => Contracts = contracts;

    /// <summary>The embedded contracts, read once.</summary>
    public static ContractLibrary Default => Embedded.Value;

    public IReadOnlyList<Contract> Contracts { get; }

    /// <summary>The raw tables that the contracts fill, in the order of their names; contracts that share one agree on its keys.</summary>
    public IEnumerable<RawTarget> RawTargets =>
        Contracts.Where(c => c.Loaded).Select(c => c.Raw).DistinctBy(r => r.Table).OrderBy(r => r.Table, StringComparer.Ordinal);

    /// <summary>The contract that the head of the table satisfies, with the header row; null when none does.</summary>
    internal Recognition? Recognise(TextTable table, string? dataset = null)
    {
        foreach (var row in table.Rows.TakeWhile(r => r.Number <= HeadRows))
        {
            if (row.Cells.Count(c => !string.IsNullOrWhiteSpace(c)) < 2) continue;
            var headers = HeaderMatch.Fold(row);
            var best = Among(dataset).Where(c => c.Accepts(NamesOf(table, row)))
                .Select(c => new Recognition(c, row, HeaderMatch.Of(c, headers, stopEarly: true)))
                .Where(r => r.Match.IsComplete)
                .OrderByDescending(r => r.Match.Columns.Count + Math.Min(1, r.Match.Values.Count))
                // MYEB2 has every column of MYEB1, and more families of figures.
                .ThenByDescending(r => r.Match.Values.Select(v => v.Column).Distinct().Count()).FirstOrDefault();
            if (best is not null) return best;
        }
        return null;
    }

    /// <summary>The contract that comes nearest to a row of the head, for the message; null when nothing is near.</summary>
    internal Recognition? Nearest(TextTable table, string? dataset = null)
    {
        var near =
            from row in table.Rows.TakeWhile(r => r.Number <= HeadRows)
            where row.Cells.Count(c => !string.IsNullOrWhiteSpace(c)) >= 2
            let headers = HeaderMatch.Fold(row)
            from contract in Among(dataset).Where(c => c.Loaded)
            let match = HeaderMatch.Of(contract, headers, stopEarly: false)
            where match.Share > NearShare && match.Columns.Count > 0
            orderby match.Share descending, match.Columns.Count + match.Values.Count descending, row.Number
            select new Recognition(contract, row, match);
        return near.FirstOrDefault();
    }

    /// <summary>Whether a dataset or family of this name exists.</summary>
    public bool Knows(string dataset) => Contracts.Any(c => c.Answers(dataset));

    private IEnumerable<Contract> Among(string? dataset) => dataset is null ? Contracts : Contracts.Where(c => c.Answers(dataset));

    private static IEnumerable<string> NamesOf(TextTable table, TextRow header) =>
        table.Names.Concat(table.Rows.TakeWhile(r => r.Number < header.Number).SelectMany(r => r.Cells)
            .Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c!));

    private static ContractLibrary ReadEmbedded()
    {
        var reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithEnumNamingConvention(UnderscoredNamingConvention.Instance).Build();
        var assembly = typeof(ContractLibrary).Assembly;
        var names = assembly.GetManifestResourceNames().Where(n => n.Contains(".Reference.Contracts.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return new ContractLibrary([.. names.Select(Read)]);

        Contract Read(string name)
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.Deserialize<Contract>(text);
        }
    }
}

/// <summary>A contract held against a header row.</summary>
internal sealed record Recognition(Contract Contract, TextRow Header, HeaderMatch Match);
