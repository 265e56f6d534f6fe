using System.Globalization;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Export;

namespace PhiUnit.Data.Explanations;

/// <summary>A population or a component of change, from the start of the projection or, of one age, from the year before.</summary>
sealed class ExplainedPopulation(Store release, IReadOnlyList<string> members)
{
    const string Population = "population";

    static readonly (string Name, int Sign)[] Components = [.. Enum.GetValues<Component>().Select(c => (ComponentName.Of(c), Sign(c)))];

    public static IReadOnlyList<string> Measures { get; } = [Population, .. Components.Select(c => c.Name)];

    string Places => string.Join(", ", members.Select(SqlText.Literal));

    public ExplainedValue Read(ExplainQuestion question)
    {
        var scenario = Asked.Scenario(release, question.Scenario);
        var years = release.Query("SELECT DISTINCT year FROM population WHERE scenario = $scenario ORDER BY year", r => r.GetInt(0), ("scenario", scenario));
        var first = years[0];
        var year = Asked.Year(question.Measure == Population ? years : [.. years.Skip(1)], question.Year);
        var cell = Cell(question);
        if (question.Measure != Population)
        {
            var value = Sum("components", scenario, year, year, $"{cell} AND component = {SqlText.Literal(question.Measure)}");
            return new(year, scenario, value, Rounding.People, ByPlace(scenario, year, question.Measure, cell));
        }
        var people = Sum(Population, scenario, year, year, cell);
        return new(year, scenario, people, Rounding.People, year == first ? [] : [.. Account(scenario, question, (first, year), cell), new($"population {year}", people)]);
    }

    /// <summary>Start and what was added or taken away. Of one age only the last step can be told apart: the people are a year younger before it.</summary>
    IEnumerable<ExplainedPart> Account(string scenario, ExplainQuestion question, (int First, int Year) years, string cell)
    {
        var from = question.Age is null ? years.First : years.Year - 1;
        if (question.Age != 0)
        {
            var start = Sum(Population, scenario, from, from, question.Age is { } age ? Cell(question with { Age = null }) + Before(age) : cell);
            yield return new(question.Age is { } at ? $"population {from}, a year younger than {at}" : $"population {from}", start);
        }
        foreach (var (name, sign) in Components)
        {
            var value = Sum("components", scenario, from + 1, years.Year, $"{cell} AND component = {SqlText.Literal(name)}");
            if (value != 0) yield return new(name, sign * value);
        }
    }

    /// <summary>Those who reach an age within the step; the open age group holds its own people and those who reach it.</summary>
    string Before(int age) => age == release.Scalar<int>("SELECT max(age) FROM population")
        ? string.Create(CultureInfo.InvariantCulture, $" AND age >= {age - 1}")
        : string.Create(CultureInfo.InvariantCulture, $" AND age = {age - 1}");

    List<ExplainedPart> ByPlace(string scenario, int year, string component, string cell) => members.Count == 1 ? [] : release.Query($"""
        SELECT place, sum(value ORDER BY sex, age) FROM components
        WHERE scenario = $scenario AND year = $year AND quantile IS NULL AND component = $component AND place IN ({Places}) {cell} GROUP BY place ORDER BY place
        """, r => new ExplainedPart(r.GetText(0), r.GetDouble(1)), ("scenario", scenario), ("year", year), ("component", component));

    double Sum(string table, string scenario, int from, int to, string cell) => release.Scalar<double>($"""
        SELECT coalesce(sum(value ORDER BY place, year, sex, age), 0) FROM {SqlText.Identifier(table)}
        WHERE scenario = $scenario AND year BETWEEN $from AND $to AND quantile IS NULL AND place IN ({Places}) {cell}
        """, ("scenario", scenario), ("from", from), ("to", to));

    static string Cell(ExplainQuestion question) =>
        (question.Sex is null ? "" : $" AND sex = {SqlText.Literal(question.Sex)}") + (question.Age is { } age ? string.Create(CultureInfo.InvariantCulture, $" AND age = {age}") : "");

    static int Sign(Component component) => component is Component.Deaths or Component.InternalOut or Component.InternationalOut ? -1 : 1;
}
