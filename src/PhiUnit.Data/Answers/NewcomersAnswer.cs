namespace PhiUnit.Data.Answers;

/// <summary>People of a place by whether they were there in the base year.</summary>
public static class NewcomersAnswer
{
    public static IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. AnswerColumn.Keys,
        AnswerColumn.Year("30 June of the year"),
        new("sex", ColumnKind.Text, "female or male"),
        new("age", ColumnKind.Whole, "completed years; 90 is 90 and over"),
        new("already_here", ColumnKind.Number, "people of the base year and their children, if newcomers leave as often as everyone of their age and sex: the least that they can be"),
        new("newcomers", ColumnKind.Number, "the others"),
    ];

    public static AnswerTable Of(PlaceQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new("newcomers", Columns, $"""
            SELECT {asked.Keys}, year, sex, age, sum(here) AS already_here, sum(value - here) AS newcomers
            FROM (SELECT place AS p, year, sex, age, value FROM population WHERE {asked.OfScenario} AND place IN ({asked.Places}) AND quantile IS NULL)
            JOIN (SELECT place AS p, year, sex, age, value AS here FROM already_here WHERE {asked.OfScenario} AND place IN ({asked.Places}) AND quantile IS NULL) USING (p, year, sex, age)
            GROUP BY year, sex, age ORDER BY year, sex, age
            """);
    }
}
