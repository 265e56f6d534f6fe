using System.Globalization;
using PhiUnit.Data;
using Spectre.Console;

namespace PhiUnit.Cli.Printing;

/// <summary>Results go to standard output, everything else to standard error; progress only where a person watches.</summary>
sealed class Terminal(bool quiet)
{
    /// <summary>Wide enough for every table when the output is a file or a pipe.</summary>
    const int WidthWithoutTerminal = 250;

    public IAnsiConsole Out { get; } = Make(Console.Out, Console.IsOutputRedirected);

    readonly IAnsiConsole _error = Make(Console.Error, Console.IsErrorRedirected);

    /// <summary>A line for the person who runs the command.</summary>
    public void Say(FormattableString line)
    {
        if (!quiet) Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A line that must be read even with --quiet.</summary>
    public static void Complain(string line) => Console.Error.WriteLine(line);

    /// <summary>A result line.</summary>
    public static void Print(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Runs work that reports its steps: a bar for each on a terminal, nothing in a pipe.</summary>
    public T WithProgress<T>(Func<IProgress<StepProgress>, T> work)
    {
        if (quiet || Console.IsErrorRedirected) return work(new Silent());
        return _error.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .Start(context => work(new Bars(context)));
    }

    static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected) console.Profile.Width = WidthWithoutTerminal;
        return console;
    }

    sealed class Silent : IProgress<StepProgress>
    {
        public void Report(StepProgress value) { }
    }

    sealed class Bars(ProgressContext context) : IProgress<StepProgress>
    {
        readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(StepProgress value)
        {
            if (!_tasks.TryGetValue(value.Step, out var task))
            {
                foreach (var earlier in _tasks.Values) earlier.Value = earlier.MaxValue;
                _tasks.Add(value.Step, task = context.AddTask(value.Step.EscapeMarkup(), maxValue: 1));
            }
            task.Value = value.Share;
        }
    }
}
