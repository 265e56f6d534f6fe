using System.Globalization;
using System.Text.Json;
using PhiUnit.Data.Answers;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>A table of a place.</summary>
/// <param name="Name">Last part of its path, and name of its rows.</param>
/// <param name="Summary">What it answers, in a sentence.</param>
/// <param name="Years">Table whose years can be asked for.</param>
/// <param name="Columns">Columns of its rows.</param>
/// <param name="Of">The table for a question.</param>
sealed record PlaceTable(string Name, string Summary, string Years, IReadOnlyList<AnswerColumn> Columns, Func<PlaceQuestion, AnswerTable> Of)
{
    static readonly Parameter[] Common = [Parameter.Code, Parameter.Year, Parameter.Scenario, Parameter.Quantile];

    /// <summary>Whether there are figures of the draws.</summary>
    public bool HasQuantiles { get; init; }

    /// <summary>How finely it can be told apart by age, the default first; none for a table without ages to choose.</summary>
    public IReadOnlyList<(string Word, AgeDetail Detail)> Ages { get; init; } = [];

    /// <summary>Table of the release that it is read from, where releases of an earlier build may lack it.</summary>
    public string? Held { get; init; }

    public IReadOnlyList<Parameter> Parameters => Ages.Count == 0 ? Common : [.. Common, Parameter.Ages];

    public Route Route => new("/v1/places/{code}/" + Name, Summary, Media.OfTables, Parameters, asked => Ask(asked)) { Columns = Columns };

    /// <summary>The answer, in the form that the client takes, or as a file.</summary>
    public Answer Ask(Asked asked, string? fileMedia = null)
    {
        var question = Question(asked);
        var (year, quantile) = (Number(question.Year), question.AllQuantiles ? "all" : Number(question.Quantile));
        return new($"{Name} {question.Place.Code} {question.Scenario} {year} {quantile} {question.Ages} {fileMedia}", (store, media) => Tables.Make(asked, store, Of(question), fileMedia ?? media, json => Head(json, question)));
    }

    PlaceQuestion Question(Asked asked)
    {
        var place = asked.Place();
        if (Held is not null && !asked.Facts.Tables.Contains(Held))
            throw ProblemException.NotFound("No such figures", $"This release was made by an earlier build and holds no {Name}; project again to have them.");
        var query = asked.Query(Parameters);
        var (scenario, year, (quantile, all)) = (query.Scenario(), query.Year(Years), query.Quantile());
        var ages = Ages.Count == 0 ? AgeDetail.SingleYears : Ages.First(a => a.Word == query.Choice("ages", [.. Ages.Select(a => a.Word)])).Detail;
        if (HasQuantiles && place.IsGrouping && ages == AgeDetail.SingleYears && Ages.Count > 0 && (all || quantile is not null))
            throw ProblemException.BadRequest("No quantiles of single ages", $"Quantiles of {place.Name} are not held by single year of age, as those of places cannot be added up; ask with ages={Ages.First(a => a.Detail != AgeDetail.SingleYears).Word}.");
        var question = new PlaceQuestion(asked.Facts.RunId, place, scenario.Name) { Year = year, Ages = ages };
        return HasQuantiles ? question with { Quantile = quantile, AllQuantiles = all } : question;
    }

    static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    static void Head(Utf8JsonWriter json, PlaceQuestion question)
    {
        Tables.WritePlace(json, question.Place);
        json.WriteString("scenario", question.Scenario);
    }
}
