using System.Text.Json;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Export;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Shards;

/// <summary>Makes one share of the draws of a release and writes them as Parquet partitions; the workspace is only read, so that many shards may share it.</summary>
public sealed class ShardRun(Workspace workspace, Store store, IProgress<StepProgress> progress)
{
    /// <param name="options">The release, with draws.</param>
    /// <param name="shard">Which share, from 1.</param>
    /// <param name="of">Number of shares.</param>
    /// <param name="target">Folder to write into; made if absent.</param>
    public ShardManifest Run(ReleaseOptions options, int shard, int of, string target)
    {
        ArgumentNullException.ThrowIfNull(options);
        var setting = options.Draws ?? throw new ArgumentException("A release without draws found; one with draws expected.", nameof(options));
        var plan = new ReleaseBuild(workspace, store, progress).Plan(options);
        var units = ShardUnit.Of(options.Scenarios.Select(s => s.Name), setting.Draws).Where((_, i) => i % of == shard - 1).ToList();
        Directory.CreateDirectory(target);
        var done = 0;
        foreach (var scenario in options.Scenarios.Where(s => units.Exists(u => u.Scenario == s.Name)))
        {
            var draws = ScenarioModel.Read(store, options.Places, scenario, options.LastYear).Draws();
            foreach (var unit in units.Where(u => u.Scenario == scenario.Name))
            {
                progress.Report(new("Draw", (double)done++ / units.Count));
                Write(draws, unit, setting.Part(unit.FirstDraw, unit.Draws), Path.Combine(target, unit.Path));
            }
        }
        var manifest = new ShardManifest(plan.RunId, shard, of, plan.Recipe, [.. units.Select(u => ReleaseFile.Of(target, u.Path))]);
        Durable.WriteText(Path.Combine(target, ShardManifest.FileName), JsonSerializer.Serialize(manifest, Json.Indented) + "\n");
        return manifest;
    }

    static void Write(ScenarioDraws draws, ShardUnit unit, DrawSetting part, string path)
    {
        Durable.CreateFolder(Path.GetDirectoryName(path)!);
        var bands = AgeBand.SingleYears(draws.Ages);
        var totals = draws.Run(part, bands);
        var staging = path + ".staging.duckdb";
        File.Delete(staging);
        using (var target = Store.Open(staging, threads: 1))
        {
            target.Execute("CREATE TABLE draws (measure VARCHAR, item VARCHAR, place VARCHAR, year INTEGER, first_draw INTEGER, draws DOUBLE[])");
            using var rows = target.Append("main", "draws");
            foreach (var (measure, item, place, year, values) in Rows(draws, totals, bands))
                rows.Append(measure).Append(item).Append(draws.Places[place].Code).Append((int?)year).Append((int?)unit.FirstDraw).Append(values).EndRow();
            rows.Close();
            target.CopyToParquet("SELECT * FROM draws", path);
        }
        File.Delete(staging);
        Durable.SyncFile(path);
    }

    static IEnumerable<(string Measure, string Item, int Place, int Year, double[] Values)> Rows(ScenarioDraws draws, DrawTotals totals, AgeBand[] bands)
    {
        for (var place = 0; place < totals.Places; place++)
        {
            for (var year = totals.Years.First; year <= totals.Years.Last; year++)
            {
                for (var band = 0; band < bands.Length; band++) yield return (DrawPartitions.Population, DrawPartitions.ItemOf(bands[band]), place, year, totals.Population(year, place, band).ToArray());
                if (draws.Homes is not null) yield return (DrawPartitions.Dwellings, "", place, year, totals.Dwellings(year, place).ToArray());
                if (year == totals.Years.First) continue;
                foreach (var component in Enum.GetValues<Component>()) yield return (DrawPartitions.Components, ComponentName.Of(component), place, year, totals.Of(component, year, place).ToArray());
            }
        }
    }
}
