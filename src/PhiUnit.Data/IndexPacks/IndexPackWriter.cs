using System.Text.Json;
using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Export;
using PhiUnit.Data.Packs;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.IndexPacks;

/// <summary>
/// Writes what an index pack came to: scores.csv, weights.csv, constants.csv, coverage.csv, contributions.csv, manifest.json; the steps between
/// on request.
/// </summary>
public sealed class IndexPackWriter
{
    readonly IndexPack _pack;
    readonly string _target;
    readonly List<string> _files = [];

    /// <param name="pack">The pack that was computed.</param>
    /// <param name="target">Folder to write into; made if absent.</param>
    public IndexPackWriter(IndexPack pack, string target)
    {
        (_pack, _target) = (pack, target);
        Directory.CreateDirectory(target);
    }

    /// <summary>Scores of the lowest areas, then of the areas above them; weights and constants that they were made with; what is known of each area.</summary>
    public void WriteScores(IndexScores scores, IndexScores higher)
    {
        using (var csv = Open("scores.csv", "area", "year", "level", "code", "score"))
        {
            foreach (var each in new[] { scores, higher })
                foreach (var (area, year, node) in Cells(each)) Key(csv, each, (area, year, node)).Number(each.Of(node, year)[area]).EndRow();
        }
        WriteWeights(scores.Tree);
        WriteConstants(scores);
        WriteCoverage(scores);
        WriteContributions(scores);
    }

    /// <summary>Every step of every cell of the lowest areas: raw, filled, transformed, composite, score.</summary>
    public void WriteStages(IndexScores scores)
    {
        using var csv = Open("stages.csv", "area", "year", "level", "code", "raw", "filled", "origin", "transformed", "composite", "score");
        var stages = scores.Stages!;
        foreach (var (area, year, node) in Cells(scores))
        {
            var (cell, indicator) = (year * scores.Areas.Count + area, stages.IndicatorAt(node));
            Key(csv, scores, (area, year, node));
            if (indicator < 0) csv.Text("").Text("").Text("").Text("").Number(stages.CompositeOf(node)[cell]);
            else
            {
                var raw = stages.Panel.Values.Span[indicator * scores.Years.Count * scores.Areas.Count + cell];
                csv.Number(double.IsNaN(raw) ? null : raw).Number(stages.FilledOf(indicator)[cell])
                    .Text(stages.OriginsOf(indicator)[cell].Word()).Number(stages.TransformedOf(indicator)[cell]).Text("");
            }
            csv.Number(scores.Of(node, year)[area]).EndRow();
        }
    }

    /// <summary>The manifest, last: it lists the files written before it.</summary>
    /// <param name="source">Folder of the pack.</param>
    /// <param name="draws">Number of draws and their seed, or null.</param>
    public void WriteManifest(string source, object? draws)
    {
        var manifest = new
        {
            code_version = CodeVersion.Text,
            edition = _pack.Edition.Name,
            base_year = _pack.Edition.Rules.BaseYear,
            weights = _pack.Edition.Rules.Weights.Method.Word(),
            areas = _pack.Panel.Areas.Count,
            higher_areas = _pack.Higher.Count,
            years = _pack.Panel.Years,
            draws,
            inputs = PackFiles.Of(source, Directory.GetFiles(source).Select(f => Path.GetFileName(f)!)),
            files = PackFiles.Of(_target, _files),
            notes = _pack.Notes.Select(n => n.Message),
        };
        File.WriteAllText(Path.Combine(_target, "manifest.json"), JsonSerializer.Serialize(manifest, Json.Indented) + "\n");
    }

    internal CsvFile Open(string file, params string[] columns)
    {
        _files.Add(file);
        return new CsvFile(Path.Combine(_target, file), columns);
    }

    void WriteWeights(IndexTree tree)
    {
        using var csv = Open("weights.csv", "level", "code", "parent", "weight");
        for (var node = 0; node < tree.Nodes.Count; node++)
            csv.Text(tree.Nodes[node].Level.Word()).Text(tree.Nodes[node].Code).Text(tree.Nodes[node].Parent).Number(tree.WeightOf(node)).EndRow();
    }

    /// <summary>A node that was not standardised here has no constants and no row.</summary>
    void WriteConstants(IndexScores scores)
    {
        using var csv = Open("constants.csv", "level", "code", "mean", "sd");
        for (var node = 0; node < scores.Tree.Nodes.Count; node++)
        {
            if (scores.ConstantsOf(node) is not { } constants) continue;
            csv.Text(scores.Tree.Nodes[node].Level.Word()).Text(scores.Tree.Nodes[node].Code).Number(constants.Mean).Number(constants.StandardDeviation).EndRow();
        }
    }

    void WriteCoverage(IndexScores scores)
    {
        using var csv = Open("coverage.csv", "area", "year", "indicators", "given", "imputed", "weight_given");
        for (var area = 0; area < scores.Areas.Count; area++)
        {
            for (var year = 0; year < scores.Years.Count; year++)
            {
                var coverage = IndexCoverage.Of(scores, area, year);
                csv.Text(scores.Areas[area]).Number(scores.Years[year]).Number(coverage.Indicators).Number(coverage.Given)
                    .Number(coverage.Indicators - coverage.Given).Number(coverage.WeightGiven).EndRow();
            }
        }
    }

    /// <summary>From each year to the next: what each indicator moved the overall index by.</summary>
    void WriteContributions(IndexScores scores)
    {
        using var csv = Open("contributions.csv", "area", "from_year", "year", "code", "contribution");
        var tree = scores.Tree;
        for (var area = 0; area < scores.Areas.Count; area++)
        {
            for (var year = 1; year < scores.Years.Count; year++)
            {
                var contributions = Contributions.Of(scores, tree.Overall, area, (year - 1, year));
                for (var i = 0; i < contributions.Length; i++)
                {
                    csv.Text(scores.Areas[area]).Number(scores.Years[year - 1]).Number(scores.Years[year])
                        .Text(tree.Nodes[tree.Indicators[i]].Code).Number(contributions[i]).EndRow();
                }
            }
        }
    }

    internal static CsvFile Key(CsvFile csv, IndexScores scores, (int Area, int Year, int Node) at) =>
        csv.Text(scores.Areas[at.Area]).Number(scores.Years[at.Year]).Text(scores.Tree.Nodes[at.Node].Level.Word()).Text(scores.Tree.Nodes[at.Node].Code);

    internal static IEnumerable<(int Area, int Year, int Node)> Cells(IndexScores scores) =>
        from area in Enumerable.Range(0, scores.Areas.Count)
        from year in Enumerable.Range(0, scores.Years.Count)
        from node in Enumerable.Range(0, scores.Tree.Nodes.Count)
        select (area, year, node);
}
