using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Export;
using PhiUnit.Data.Releases;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit export: all outputs of a release as files.</summary>
static class ExportVerb
{
    static readonly Option<ExportFormat[]> Format = new("--format")
    {
        Description = "csv (with csv-metadata.json), parquet, xlsx, json, or html (a page for each place); again for more.",
        HelpName = "FORMAT",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    static readonly Option<string> Out = new("--out") { Description = "Folder to write into; made if absent.", HelpName = "DIR", Required = true };
    static readonly Option<string?> Release = new("--release") { Description = "Run id of a release; the current one when left out.", HelpName = "RUN_ID" };

    public static Command Command()
    {
        Format.AcceptOnlyFromAmong([.. Enum.GetNames<ExportFormat>().Select(n => n.ToLowerInvariant())]);
        var command = new Command("export", "All outputs of a release as files, rounded and unrounded, with what they were made from.\n\nExample: phiunit export --format xlsx --out board")
        {
            Format, Out, Release,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var release = new ReleaseFolder(session.Workspace()).Require(session.Value(Release));
        var target = Path.GetFullPath(session.Value(Out)!);
        if (File.Exists(target)) throw new UsageException($"--out: {target} is a file, a folder expected.");
        var formats = session.Value(Format)!.Distinct().ToList();
        var remarks = ReleaseExport.Write(release, target, formats);
        foreach (var remark in remarks) session.Terminal.Say($"{remark}");
        var files = Directory.GetFiles(target).Length;
        if (session.AsJson) Terminal.Print($"{JsonSerializer.Serialize(new { run_id = Path.GetFileName(release), folder = target, files, remarks }, Json.Indented)}");
        else Terminal.Print($"Release {Path.GetFileName(release)} as {string.Join(", ", formats.Select(f => f.ToString().ToLowerInvariant()))}: {files} files in {target}");
        return ExitCode.Done;
    }
}
