using PhiUnit.Data.Export;

namespace PhiUnit.Data.Explanations;

/// <summary>A score of the Health Index: the scores that it is made of.</summary>
sealed class ExplainedScore(Store release, string area)
{
    const string Overall = "overall";

    public ExplainedValue Read(ExplainQuestion question)
    {
        var node = release.Query("SELECT DISTINCT code, level, scenario FROM index_scores WHERE code = $code OR (level = 'overall' AND $code IN ('overall', 'health_index')) ORDER BY code",
            r => (Code: r.GetText(0), Level: r.GetText(1), Edition: r.GetText(2)), ("code", question.Measure)).FirstOrDefault();
        if (node.Code is null)
            throw new NotFoundException($"No measure '{question.Measure}'. There are {string.Join(", ", ExplainedPopulation.Measures)}, dwellings, net_dwellings, households, {Overall}, and the codes of index_scores: "
                + $"{string.Join(", ", release.Query("SELECT DISTINCT code FROM index_scores WHERE level <> 'indicator' ORDER BY code", r => r.GetText(0)))}.");
        var years = release.Query("SELECT DISTINCT year FROM index_scores WHERE area = $area AND code = $code ORDER BY year", r => r.GetInt(0), ("area", area), ("code", node.Code));
        var year = Asked.Year(years, question.Year);
        var value = release.Scalar<double>("SELECT score FROM index_scores WHERE area = $area AND code = $code AND year = $year AND quantile IS NULL", ("area", area), ("code", node.Code), ("year", year));
        return new(year, node.Edition, value, Rounding.Of("index_points"), Children(node.Level, node.Code, year)) { IsScore = true };
    }

    /// <summary>The scores below it in the tree of the edition.</summary>
    List<ExplainedPart> Children(string level, string code, int year)
    {
        if (level == "indicator") return [];
        var tree = Reference.HealthIndex.IndexEdition.WithScores.Select(Reference.HealthIndex.IndexEdition.Embedded).Select(e => e.Tree)
            .FirstOrDefault(t => t.Nodes.Any(n => n.Code == code));
        if (tree is null) return [];
        var position = Enumerable.Range(0, tree.Nodes.Count).First(i => tree.Nodes[i].Code == code);
        var codes = tree.ChildrenOf(position).ToArray().Select(i => tree.Nodes[i].Code).ToList();
        return release.Query($"""
            SELECT name || ' (' || code || ')', score FROM index_scores WHERE area = $area AND year = $year AND quantile IS NULL
            AND code IN ({string.Join(", ", codes.Select(SqlText.Literal))}) ORDER BY code
            """, r => new ExplainedPart(r.GetText(0), r.GetDouble(1)), ("area", area), ("year", year));
    }
}
