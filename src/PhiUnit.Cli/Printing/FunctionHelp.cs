using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using PhiUnit.Data.Indicators;

namespace PhiUnit.Cli.Printing;

/// <summary>--help of a function of phiunit stats: its options, then columns, formula, source and an example.</summary>
sealed class FunctionHelp(IIndicatorFunction function) : SynchronousCommandLineAction
{
    const int Width = 110;

    /// <summary>Help is given without the options that are required otherwise.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction().Invoke(parseResult);
        var guide = function.Guide;
        Say("Columns", $"{guide.Columns} All other columns are group columns.");
        Say("Formula", guide.Formula);
        Say("Source", guide.Source);
        Say("Example", $"phiunit stats {function.Name} --in table.csv --out result.csv {guide.Example}".TrimEnd());
        return ExitCode.Done;
    }

    static void Say(string title, string text)
    {
        Terminal.Print($"{title}:");
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length > Width)
            {
                Terminal.Print($"  {line.TrimEnd()}");
                line = "";
            }
            line += word + " ";
        }
        Terminal.Print($"  {line.TrimEnd()}");
        Console.Out.WriteLine();
    }
}
