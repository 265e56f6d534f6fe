using PhiUnit.Data.Inputs;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.Answers;

/// <summary>The Health Index of a place, beside England's.</summary>
public static class IndexAnswer
{
    public static IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. AnswerColumn.Keys,
        AnswerColumn.Year("year of the index"),
        new("level", ColumnKind.Text, "overall, domain, subdomain or indicator"),
        new("code", ColumnKind.Text, "code within the edition"),
        new("parent", ColumnKind.Text, "code of what it is part of; empty for the overall index", true),
        new("name", ColumnKind.Text, "name"),
        new("score", ColumnKind.Number, "computed here: 100 is England in 2015, 10 points a standard deviation; high is good"),
        new("published", ColumnKind.Number, "ONS's own, to one decimal", true),
        new("rank", ColumnKind.Whole, "1 is the best of the authorities; empty for groupings", true),
        new("ranked", ColumnKind.Whole, "number of authorities that are ranked", true),
        new("coverage", ColumnKind.Number, "share of the place's index, by weight, that rests on values of the year", true),
        new("england", ColumnKind.Number, "England's score", true),
    ];

    public static AnswerTable Of(PlaceQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var scores = $"SELECT * FROM index_scores WHERE quantile IS NULL{asked.AndYear}";
        return new("index", Columns, $"""
            SELECT i.run_id, i.scenario, i.area AS place, i.year, i.level, i.code, nodes.parent, i.name, i.score, i.published, i.rank, r.ranked, i.coverage, e.score AS england
            FROM (SELECT * FROM index_scores WHERE area = {SqlText.Literal(asked.Place.Code)} AND quantile IS NULL{asked.AndYear}) i
            LEFT JOIN (SELECT scenario, year, code, count(rank)::INTEGER AS ranked FROM ({scores}) GROUP BY scenario, year, code) r USING (scenario, year, code)
            LEFT JOIN (SELECT scenario, year, code, score FROM ({scores}) WHERE area = '{PlaceList.England}') e USING (scenario, year, code)
            LEFT JOIN ({Parents}) nodes USING (scenario, code)
            ORDER BY i.scenario, i.year, list_position(['overall', 'domain', 'subdomain', 'indicator'], i.level), i.code
            """);
    }

    /// <summary>What each score is part of: editions are part of this assembly, a release names the one that it follows.</summary>
    static string Parents { get; } =
        "SELECT * FROM (VALUES " + string.Join(", ", IndexEdition.Names.SelectMany(edition => IndexEdition.Embedded(edition).Tree.Nodes.Where(n => n.Parent is not null)
            .Select(n => $"({SqlText.Literal(edition)}, {SqlText.Literal(n.Code)}, {SqlText.Literal(n.Parent!)})"))) + ") AS n(scenario, code, parent)";
}
