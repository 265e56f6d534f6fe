using System.CommandLine;
using PhiUnit.Cli.Printing;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Packs;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Shards;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit project: from the workspace, or from an assumption pack.</summary>
static class ProjectVerb
{
    static readonly Option<string[]> Scenario = new("--scenario") { Description = "Scenario by name, or a file; again for more. The standard ones when left out.", HelpName = "NAME|FILE" };
    static readonly Option<int> To = new("--to") { Description = "Last year.", HelpName = "YEAR", DefaultValueFactory = _ => Engine.DefaultLastYear };
    static readonly Option<string[]> Places = new("--places") { Description = "Places by name, GSS code or grouping, or all; those of the workspace when left out.", HelpName = "PLACE", AllowMultipleArgumentsPerToken = true };
    static readonly Option<int?> TrendYears = new("--trend-years") { Description = "Years that local migration levels are pooled over, instead of the scenario's: 2, 5, 10, ...", HelpName = "N" };
    static readonly Option<int?> Draws = new("--draws") { Description = "Also draw the projection so many times, for intervals; the result is the same on any number of processors.", HelpName = "N" };
    static readonly Option<uint?> Seed = new("--seed") { Description = $"Seed of the draws, {DefaultSeed} when left out.", HelpName = "S" };
    static readonly Option<string?> Pack = new("--pack") { Description = "Project an assumption pack (folder) instead of the workspace.", HelpName = "DIR" };
    static readonly Option<string?> Out = new("--out") { Description = "With --pack or --shard: folder to write into.", HelpName = "DIR" };

    static readonly Option<string?> ShardOption = new("--shard") { Description = "With --draws and --out: make share I of N of the draws and write it as Parquet partitions; 'phiunit releases merge' puts the shares together.", HelpName = "I/N" };

    const uint DefaultSeed = 1;

    /// <summary>More say nothing new: from 100,000 draws the 97.5 % point is known to half a per cent of the width of the interval.</summary>
    const int MostDraws = 100_000;

    public static Command Command()
    {
        var command = new Command("project", "Project population and components of change.\n\nExamples: phiunit project --scenario local-plan --to 2050\n          phiunit project --draws 1000 --seed 1\n          phiunit project --pack my-rates --out results")
        {
            Scenario, To, Places, TrendYears, Draws, Seed, Pack, Out, ShardOption, Figures.AsOfOption,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session) => session.Value(Pack) is { } pack ? RunPack(session, pack) : session.Value(ShardOption) is { } shard ? RunShard(session, shard) : RunWorkspace(session);

    static int RunShard(Session session, string share)
    {
        if (session.Value(Out) is not { } target || session.Value(Draws) is null) throw new UsageException("--shard goes with --draws N, the draws to share out, and --out DIR, the folder to write into.");
        if (share.Split('/') is not [var first, var second] || !int.TryParse(first, out var shard) || !int.TryParse(second, out var of) || shard < 1 || shard > of)
            throw new UsageException($"--shard: found {share}, expected I/N with I from 1 to N, such as 1/4.");
        var (scenarios, draws) = (Scenarios(session), Drawn(session));
        var workspace = session.Workspace();
        using var figures = Figures.Open(session);
        var options = new ReleaseOptions(PlaceChoice.Find(session.Value(Places), figures.Store), scenarios, session.Value(To)) { Draws = draws };
        var manifest = session.Terminal.WithProgress(progress => new ShardRun(workspace, figures.Store, progress).Run(options, shard, of, target));
        Terminal.Print($"Shard {shard} of {of} of release {manifest.RunId}: {manifest.Files.Count} partitions, {manifest.Files.Sum(f => f.Bytes) >> 20} MB, in {target}.");
        return ExitCode.Done;
    }

    static int RunPack(Session session, string folder)
    {
        if (session.Value(Draws) is not null || session.Value(Seed) is not null) throw new UsageException("--draws and --seed go with a projection of the workspace, not with --pack.");
        if (session.Value(Out) is not { } target) throw new UsageException("--pack needs --out DIR, the folder to write into.");
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"No folder {folder}; a folder with pack.yaml expected.");
        var pack = PackReader.Read(folder);
        foreach (var note in pack.Notes) session.Terminal.Say($"{note.Message}");
        var (result, housing) = pack.Project();
        var balance = Balance.Of(result);
        if (!balance.Holds)
        {
            Terminal.Complain(FormattableString.Invariant($"Components do not balance: {balance.LargestResidual:R} people in {balance.Year}; nothing was written."));
            return ExitCode.CheckFailed;
        }
        PackWriter.Write(pack, folder, result, housing, target);
        Terminal.Print($"{pack.Places.Count} places, {pack.Settings.Years.First} to {pack.Settings.Years.Last}, written to {target}; components balance in all {balance.Cells:N0} cells (largest residual {balance.LargestResidual:0.0e+0}).");
        return ExitCode.Done;
    }

    static int RunWorkspace(Session session)
    {
        if (session.Value(Out) is not null) throw new UsageException("--out goes with --pack; a projection of the workspace is published as a release.");
        var (scenarios, draws) = (Scenarios(session), Drawn(session));
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        using var figures = Figures.Open(session, workspace);
        var store = figures.Store;
        var options = new ReleaseOptions(PlaceChoice.Find(session.Value(Places), store), scenarios, session.Value(To)) { Draws = draws };
        var release = session.Terminal.WithProgress(progress => Engine.Publish(workspace, store, options, progress));
        ReleasePrinter.Print(release, session);
        if (draws is null || session.AsJson) return ExitCode.Done;
        foreach (var note in scenarios.Select(scenario => IntervalNote.Of(draws, scenario)).Distinct()) Terminal.Print($"{note}");
        return ExitCode.Done;
    }

    static DrawSetting? Drawn(Session session)
    {
        if (session.Value(Draws) is not { } draws)
            return session.Value(Seed) is null ? null : throw new UsageException("--seed goes with --draws N, the number of draws.");
        if (draws is < 1 or > MostDraws) throw new UsageException(FormattableString.Invariant($"--draws: found {draws}, expected 1 to {MostDraws}."));
        return Deviations.Setting(draws, session.Value(Seed) ?? DefaultSeed);
    }

    static IReadOnlyList<Core.Scenario> Scenarios(Session session)
    {
        const string name = "migration_trend_years";
        var scenarios = Engine.Scenarios(session.Value(Scenario));
        if (session.Value(TrendYears) is not { } years) return scenarios;
        var range = AssumptionRange.All[name];
        if (!range.Holds(years)) throw new UsageException($"--trend-years: found {years}, expected {range}.");
        return [.. scenarios.Select(s => s.With(name, years, $"--trend-years {years}"))];
    }
}
