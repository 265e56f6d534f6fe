using System.CommandLine;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Nightly;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Tables;
using PhiUnit.Data.Workspaces;
using PhiUnit.Web;

namespace PhiUnit.Cli;

/// <summary>Runs a parsed command line and turns what can go wrong into a plain sentence and an exit code.</summary>
static class Runner
{
    public static int Run(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Terminal.Complain(error.Message);
            Terminal.Complain("Run the verb with --help for its options and an example.");
            return ExitCode.Usage;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (Explain(e) is { } explained)
        {
            Terminal.Complain(explained.Sentence);
            return explained.ExitCode;
        }
        catch (Exception e)
        {
            Terminal.Complain($"Internal error: {e}");
            return ExitCode.InternalError;
        }
    }

    static (string Sentence, int ExitCode)? Explain(Exception e) => e switch
    {
        InputRefusedException or ReferenceException => (e.Message, ExitCode.InputRefused),
        InputMissingException or NotFoundException => (e.Message, ExitCode.NotFound),
        WorkspaceBusyException => (e.Message, ExitCode.Busy),
        ChecksFailedException => (e.Message, ExitCode.CheckFailed),
        UsageException or HorizonException or DrawsException or ServeException => (e.Message, ExitCode.Usage),
        UnauthorizedAccessException => (e.Message, ExitCode.InputRefused),
        DirectoryNotFoundException or FileNotFoundException => (e.Message, ExitCode.NotFound),
        ReleaseDamagedException or NightStoppedException => (e.Message, ExitCode.CheckFailed),
        DiskTooFullException => (e.Message, ExitCode.InternalError),
        _ => StorageFault.Sentence(e) is { } sentence ? (sentence, ExitCode.InternalError) : null,
    };
}
