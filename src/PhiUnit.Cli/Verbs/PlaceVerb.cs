using System.CommandLine;
using PhiUnit.Cli.Printing;
using PhiUnit.Data.Places;
using PhiUnit.Data.Releases;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit place NAME|CODE: one place's outputs.</summary>
static class PlaceVerb
{
    static readonly Argument<string> Place = new("NAME|CODE") { Description = "A place of the release, or a grouping (BLMK)." };
    static readonly Option<string> Format = new("--format") { Description = "table, csv, json or parquet.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
    static readonly Option<string?> Out = new("--out") { Description = "File to write; standard output when left out. Parquet needs it.", HelpName = "FILE" };
    static readonly Option<string?> Release = new("--release") { Description = "Run id of a release; the current one when left out.", HelpName = "RUN_ID" };

    public static Command Command()
    {
        Format.AcceptOnlyFromAmong("table", "csv", "json", "parquet");
        var command = new Command("place", "What a place team wants to see first: population, components, homes, Health Index.\n\nExample: phiunit place Luton --format csv --out luton.csv")
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
                Write(target, writer => writer.WriteLine(PlaceFile.Json(report)));
                break;
            case "csv":
                Write(target, writer => PlaceFile.Csv(report, writer));
                break;
            case "parquet":
                if (target is null) throw new UsageException("--format parquet needs --out FILE.");
                PlaceFile.Parquet(report, target);
                break;
            default:
                PlacePrinter.Print(report, session.Terminal);
                break;
        }
        return ExitCode.Done;
    }

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
