using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Datasets;
using Spectre.Console;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit datasets: what is loaded.</summary>
static class DatasetsVerb
{
    static readonly Option<bool> Contracts = new("--contracts") { Description = "What can be loaded: the contract of every dataset." };

    public static Command Command()
    {
        var command = new Command("datasets", "What is loaded: dataset, release, file, hash, coverage, licence.\n\nExample: phiunit datasets --json") { Contracts, Figures.AsOfOption };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session) => session.Value(Contracts) ? ShowContracts(session) : ShowLoaded(session);

    static int ShowContracts(Session session)
    {
        var contracts = ContractLibrary.Default.Contracts.Where(c => c.Loaded).OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(new { contracts = contracts.Select(c => new { c.Name, c.Family, c.Title, c.Publisher, c.Licence, c.About, columns = c.Columns.Concat(c.Values).Select(v => v.Name) }) }, Json.Indented)}");
            return ExitCode.Done;
        }
        foreach (var contract in contracts)
        {
            Terminal.Print($"{contract.Name}: {contract.Title}");
            Terminal.Print($"  {contract.Publisher}. Columns: {string.Join(", ", contract.Columns.Concat(contract.Values).Select(v => v.Name))}");
            Terminal.Print($"  {contract.About.Trim()}");
        }
        Terminal.Print($"{contracts.Count} tables can be loaded; --dataset takes a name or its family.");
        return ExitCode.Done;
    }

    static int ShowLoaded(Session session)
    {
        var workspace = session.Workspace();
        IReadOnlyList<LoadedDataset> datasets = [];
        if (File.Exists(workspace.StorePath))
        {
            using var figures = Figures.Open(session);
            datasets = LoadedDatasets.Read(figures.Store, DateOnly.FromDateTime(DateTime.UtcNow));
        }
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(new { datasets }, Json.Indented)}");
            return ExitCode.Done;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumns("Dataset", "Release", "File", "Rows", "Areas", "Years", "Fresh", "SHA-256");
        foreach (var d in datasets)
            table.AddRow(d.Dataset.EscapeMarkup(), d.Release.EscapeMarkup(), d.File.EscapeMarkup(), $"{d.Rows}", $"{d.Areas}", d.FirstYear is null ? "" : $"{d.FirstYear}-{d.LastYear}", d.Stale ? "newer due" : "", d.Sha256[..12]);
        session.Terminal.Out.Write(table);
        Terminal.Print($"{datasets.Count} tables loaded. Licences: {string.Join(", ", datasets.Select(d => d.Licence).Distinct().Order(StringComparer.Ordinal))}.");
        return ExitCode.Done;
    }
}
