using System.CommandLine;
using PhiUnit.Cli.Printing;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Cli;

/// <summary>The options that every verb has, and the terminal.</summary>
sealed class Session(ParseResult parsed)
{
    public static Option<string> WorkspaceOption { get; } = new("--workspace")
    {
        Description = "Folder that holds the loaded figures and the releases; made if absent.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "./phiunit-work",
        Recursive = true,
    };

    public static Option<bool> JsonOption { get; } = new("--json") { Description = "One JSON document on standard output, nothing else.", Recursive = true };

    public static Option<bool> QuietOption { get; } = new("--quiet") { Description = "No progress, no remarks.", Recursive = true };

    public ParseResult Parsed { get; } = parsed;

    public bool AsJson { get; } = parsed.GetValue(JsonOption);

    public Terminal Terminal { get; } = new(parsed.GetValue(QuietOption));

    public Workspace Workspace() => new(Parsed.GetValue(WorkspaceOption)!);

    public T? Value<T>(Option<T> option) => Parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => Parsed.GetValue(argument);
}
