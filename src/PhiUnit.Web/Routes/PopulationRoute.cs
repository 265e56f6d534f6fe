using PhiUnit.Data.Answers;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>/v1/places/{code}/population.</summary>
static class PopulationRoute
{
    static readonly Parameter[] Parameters = [Parameter.Code, Parameter.Year, Parameter.Scenario, Parameter.Quantile, Parameter.Ages];

    public static Route Route { get; } = new("/v1/places/{code}/population", "People on 30 June of each year.", Media.OfTables, Parameters, Ask) { Columns = PopulationAnswer.SingleAges };

    static Answer Ask(Asked asked)
    {
        var question = PlaceTable.Question(asked, Parameters, "population");
        var ages = asked.Query(Parameters).Choice("ages", "single", "broad") == "broad" ? AgeDetail.Broad : AgeDetail.SingleYears;
        if (question.Place.IsGrouping && ages == AgeDetail.SingleYears && (question.AllQuantiles || question.Quantile is not null))
            throw ProblemException.BadRequest("No quantiles of single ages", $"Quantiles of {question.Place.Name} are held by broad ages only, as quantiles of places cannot be added up: ask with ages=broad.");
        return PlaceTable.Answer(asked, question with { Ages = ages }, PopulationAnswer.Of);
    }
}
