using System.Text.Json;
using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Answers;
using PhiUnit.Data.Export;
using PhiUnit.Data.Projections;

namespace PhiUnit.Web.Routes;

/// <summary>Writes what other homes would come to.</summary>
sealed class WhatIfDocument(Utf8JsonWriter json, WhatIf changed)
{
    /// <param name="year">Year of the single ages.</param>
    public void Write(int year)
    {
        Tables.WritePlace(json, changed.Asked.Place);
        json.WriteString("scenario", changed.Asked.Scenario);
        Number("homes", changed.Asked.Homes.Share);
        Number("homes_per_year", changed.Asked.Homes.PerYear);
        json.WriteNumber("draws", changed.Asked.Draws);
        json.WriteStartArray("years");
        for (var y = changed.Years.First; y <= changed.Years.Last; y++) WriteYear(y);
        json.WriteEndArray();
        json.WriteStartArray("components");
        foreach (var step in changed.Years.StepYears) WriteComponents(step);
        json.WriteEndArray();
        json.WriteStartArray("ages");
        foreach (var sex in (ReadOnlySpan<Sex>)[Sex.Female, Sex.Male]) WriteAges(year, sex);
        json.WriteEndArray();
    }

    void WriteYear(int year)
    {
        var interval = changed.Interval(year);
        var isFirst = year == changed.Years.First;
        json.WriteStartObject();
        json.WriteNumber("year", year);
        json.WriteNumber("population", changed.People(year, 0, changed.Ages.Open));
        json.WriteNumber("planned_population", changed.PlannedPeople(year, 0, changed.Ages.Open));
        Number("lower_80", interval?.Lower);
        Number("upper_80", interval?.Upper);
        Number("net_dwellings", isFirst ? null : changed.Dwellings(year) - changed.Dwellings(year - 1));
        Number("planned_net_dwellings", isFirst ? null : changed.PlannedDwellings(year) - changed.PlannedDwellings(year - 1));
        json.WriteNumber("dwellings", changed.Dwellings(year));
        json.WriteNumber("households", changed.Households(year));
        json.WriteNumber("household_size", changed.HouseholdSize(year));
        json.WriteStartArray("bands");
        foreach (var band in BroadAge.All)
        {
            var to = Math.Min(band.To, changed.Ages.Open);
            json.WriteStartObject();
            json.WriteString("band", band.Name);
            json.WriteNumber("value", changed.People(year, band.From, to));
            json.WriteNumber("planned", changed.PlannedPeople(year, band.From, to));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    void WriteComponents(int year)
    {
        foreach (var component in Enum.GetValues<Component>())
        {
            var (value, planned) = (changed.Of(component, year), changed.PlannedOf(ComponentName.Of(component), year));
            if (value == 0 && planned == 0) continue;
            json.WriteStartObject();
            json.WriteNumber("year", year);
            json.WriteString("component", ComponentName.Of(component));
            json.WriteNumber("value", value);
            json.WriteNumber("planned", planned);
            json.WriteEndObject();
        }
    }

    void WriteAges(int year, Sex sex)
    {
        for (var age = 0; age <= changed.Ages.Open; age++)
        {
            json.WriteStartObject();
            json.WriteNumber("year", year);
            json.WriteString("sex", sex == Sex.Female ? "female" : "male");
            json.WriteNumber("age", age);
            json.WriteNumber("value", changed.People(year, sex, age));
            json.WriteNumber("planned", changed.PlannedPeople(year, sex, age));
            json.WriteEndObject();
        }
    }

    void Number(string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
