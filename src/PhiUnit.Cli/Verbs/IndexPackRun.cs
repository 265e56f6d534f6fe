using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Core.HealthIndex;
using PhiUnit.Data;
using PhiUnit.Data.IndexPacks;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit index --pack DIR --out DIR: from files to files, without a workspace.</summary>
static class IndexPackRun
{
    const int MostDraws = 100_000;

    static readonly Option<string?> Pack = new("--pack") { Description = "Compute an index pack (folder) instead of the workspace.", HelpName = "DIR" };
    static readonly Option<string?> Out = new("--out") { Description = "With --pack: folder to write into.", HelpName = "DIR" };
    static readonly Option<int?> Draws = new("--draws") { Description = "With --pack: draw the index so many times, for intervals and ranks.", HelpName = "N" };
    static readonly Option<uint?> Seed = new("--seed") { Description = "With --draws: seed of the random numbers (1).", HelpName = "S" };
    static readonly Option<bool> Stages = new("--stages") { Description = "With --pack: write every step between values and scores (stages.csv)." };

    public static IEnumerable<Option> Options => [Pack, Out, Draws, Seed, Stages];

    /// <summary>Whether any of the options of a pack is there.</summary>
    public static bool Asked(Session session) =>
        session.Value(Pack) is not null || session.Value(Out) is not null || session.Value(Draws) is not null || session.Value(Seed) is not null || session.Value(Stages);

    public static int Run(Session session)
    {
        var (folder, target) = Folders(session);
        var pack = IndexPackReader.Read(folder);
        var rule = session.Value(Draws) is null ? null : IndexPackReader.DrawRule(folder);
        if (rule is not null && pack.Edition.Rules is { Range: not null } or { Mean: CompositeMean.Geometric })
            throw new UsageException("--draws: an index with a range or geometric means cannot be drawn; leave out --draws, or range and mean of index.yaml.");
        foreach (var note in pack.Notes) session.Terminal.Say($"{note.Message}");
        var scores = pack.Compute();
        var drawn = rule is null ? null : IndexPackDraws.Run(pack, scores, rule, session.Value(Seed) ?? 1, session.Value(Draws)!.Value);
        foreach (var note in drawn?.Notes ?? []) session.Terminal.Say($"{note}");

        var writer = new IndexPackWriter(pack, target);
        writer.WriteScores(scores.Scores, scores.Higher);
        if (session.Value(Stages)) writer.WriteStages(scores.Scores);
        drawn?.Write(writer);
        writer.WriteManifest(folder, drawn is null ? null : new { count = session.Value(Draws), seed = session.Value(Seed) ?? 1 });
        Print(session, pack, scores.Scores, target);
        return ExitCode.Done;
    }

    static (string Pack, string Out) Folders(Session session)
    {
        if (session.Value(Pack) is not { } folder)
            throw new UsageException("--out, --draws, --seed and --stages go with --pack DIR; the index of the workspace is published as a release.");
        if (session.Value(Out) is not { } target) throw new UsageException("--pack needs --out DIR, the folder to write into.");
        if (session.Value(Draws) is { } draws and not (>= 1 and <= MostDraws))
            throw new UsageException(FormattableString.Invariant($"--draws {draws}: a number from 1 to {MostDraws} expected."));
        if (session.Value(Seed) is not null && session.Value(Draws) is null) throw new UsageException("--seed goes with --draws N.");
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"No folder {folder}; a folder with index.csv and index.yaml expected.");
        return (folder, target);
    }

    static void Print(Session session, IndexPack pack, IndexScores scores, string target)
    {
        var imputed = Enumerable.Range(0, scores.Tree.Indicators.Length).Sum(i => scores.Stages!.OriginsOf(i).ToArray().Count(o => o != ValueOrigin.Given));
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(new { @out = target, areas = pack.Panel.Areas.Count, higher_areas = pack.Higher.Count, years = pack.Panel.Years, indicators = scores.Tree.Indicators.Length, imputed, draws = session.Value(Draws) }, Json.Indented)}");
            return;
        }
        Terminal.Print($"{pack.Panel.Areas.Count} areas and {pack.Higher.Count} above them, {pack.Panel.Years[0]} to {pack.Panel.Years[^1]}, {scores.Tree.Indicators.Length} indicators, written to {target}; {imputed:N0} values imputed.");
    }
}
