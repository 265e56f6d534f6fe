using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Datasets;
using Spectre.Console;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit datasets: what is loaded.</summary>
static class DatasetsVerb
{
    public static Command Command()
    {
        var command = new Command("datasets", "What is loaded: dataset, release, file, hash, coverage, licence.\n\nExample: phiunit datasets --json");
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var workspace = session.Workspace();
        IReadOnlyList<LoadedDataset> datasets = [];
        if (File.Exists(workspace.StorePath))
        {
            using var store = Store.OpenReadOnly(workspace.StorePath);
            datasets = LoadedDatasets.Read(store);
        }
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(new { datasets }, Json.Indented)}");
            return ExitCode.Done;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumns("Dataset", "Release", "File", "Rows", "Areas", "Years", "SHA-256");
        foreach (var d in datasets)
            table.AddRow(d.Dataset.EscapeMarkup(), d.Release.EscapeMarkup(), d.File.EscapeMarkup(), $"{d.Rows}", $"{d.Areas}", $"{d.FirstYear}-{d.LastYear}", d.Sha256[..12]);
        session.Terminal.Out.Write(table);
        Terminal.Print($"{datasets.Count} tables loaded.");
        return ExitCode.Done;
    }
}
