using System.Diagnostics;
using System.Globalization;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>Runs the program as a user does: a process of its own.</summary>
public static class Phiunit
{
    public sealed record Run(int ExitCode, string Out, string Error)
    {
        public override string ToString() => $"exit {ExitCode}\n{Out}\n{Error}";
    }

    public static Run Do(string workspace, params string[] arguments) => Do(workspace, [], arguments);

    /// <summary>Runs with environment variables set.</summary>
    public static Run Do(string workspace, (string Name, string Value)[] environment, string[] arguments)
    {
        using var process = Start(workspace, environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    /// <summary>Runs the program within this process, where nothing but what it does is of interest: the time that a process takes to begin is spared.</summary>
    public static Run DoHere(string workspace, params string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        using var complained = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            string[] all = [.. arguments, "--workspace", workspace];
            var code = (int)typeof(Cli.ExitCode).Assembly.EntryPoint!.Invoke(null, [all])!;
            return new(code, said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    /// <summary>Starts a run that goes on by itself; what it says is there to be read.</summary>
    public static Process Start(string workspace, (string Name, string Value)[] environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Cli.ExitCode).Assembly.Location, .. arguments, "--workspace", workspace])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Checkout.Root,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
