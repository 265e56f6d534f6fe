using System.CommandLine;
using PhiUnit.Cli.Printing;
using PhiUnit.Data.Export;
using PhiUnit.Data.Export.PlacePacks;
using PhiUnit.Data.Places;
using PhiUnit.Data.Releases;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit place NAME|CODE: one place's outputs.</summary>
static class PlaceVerb
{
    static readonly Argument<string> Place = new("NAME|CODE") { Description = "A place of the release, or a grouping (BLMK)." };
    static readonly Option<string> Format = new("--format") { Description = "table, csv, json, parquet, xlsx or html (the place pack).", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
    static readonly Option<string?> Out = new("--out") { Description = "File to write; standard output when left out; parquet and xlsx need it.", HelpName = "FILE" };
    static readonly Option<string?> Release = new("--release") { Description = "Run id of a release; the current one when left out.", HelpName = "RUN_ID" };

    public static Command Command()
    {
        Format.AcceptOnlyFromAmong("table", "csv", "json", "parquet", "xlsx", "html");
        var command = new Command("place", "What a place team wants to see first: population, components, homes, Health Index.\n\nExample: phiunit place Luton --format html --out luton.html")
        {
            Place, Format, Out, Release,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var folder = new ReleaseFolder(session.Workspace()).Require(session.Value(Release));
        var target = session.Value(Out) is { } path ? Path.GetFullPath(path) : null;
        using var tables = ReleaseReader.Open(folder);
        var reader = new PlaceReader(tables, folder);
        var report = reader.Read(session.Value(Place)!);
        switch (session.AsJson ? "json" : session.Value(Format))
        {
            case "json":
                Write(target, writer => writer.WriteLine(PlaceFile.Json(report, Provenance.Of(folder))));
                break;
            case "csv":
                Write(target, writer => PlaceFile.Csv(report, writer));
                if (target is not null) File.WriteAllText($"{target}-metadata.json", PlaceFile.CsvMetadata(report, Path.GetFileName(target), Provenance.Of(folder)));
                break;
            case "parquet":
                PlaceFile.Parquet(report, Needed(target, "parquet"), Provenance.Of(folder));
                break;
            case "xlsx":
                PlacePackFiles.WriteWorkbook(tables, folder, PlacePackFiles.ComparedWith(folder), report.Place.Code, Needed(target, "xlsx"));
                break;
            case "html":
                Write(target, writer => writer.Write(PlacePackFiles.Page(tables, folder, PlacePackFiles.ComparedWith(folder), report.Place.Code)));
                break;
            default:
                PlacePrinter.Print(report, session.Terminal);
                break;
        }
        return ExitCode.Done;
    }

    static string Needed(string? target, string format) => target ?? throw new UsageException($"--format {format} needs --out FILE.");

    static void Write(string? target, Action<TextWriter> write)
    {
        if (target is null)
        {
            write(Console.Out);
            return;
        }
        using var writer = new StreamWriter(target);
        write(writer);
    }
}
