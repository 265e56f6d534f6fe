using PhiUnit.Data.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>The tables of a place.</summary>
static class PlaceTables
{
    public static IReadOnlyList<PlaceTable> All { get; } =
    [
        new("population", "People on 30 June of each year.", "population", PopulationAnswer.SingleAges, PopulationAnswer.Of)
        {
            HasQuantiles = true,
            Ages = [("single", AgeDetail.SingleYears), ("broad", AgeDetail.Broad), ("older", AgeDetail.Older)],
        },
        new("components", "Births, deaths and moves of each year.", "components", ComponentsAnswer.AllAges, ComponentsAnswer.Of)
        {
            HasQuantiles = true,
            Ages = [("all", AgeDetail.All), ("single", AgeDetail.SingleYears)],
        },
        new("households", "Households and homes of each year.", "population", HouseholdsAnswer.Columns, HouseholdsAnswer.Of) { HasQuantiles = true },
        new("newcomers", "People who were there in the base year and their children, and the others.", "population", NewcomersAnswer.Columns, NewcomersAnswer.Of),
        new("official", "What the statistics office projects, and the homes that it implies.", "official", OfficialAnswer.Columns, OfficialAnswer.Of),
        new("index", "The Health Index from its overall score down to its indicators, beside England.", "index", IndexAnswer.Columns, IndexAnswer.Of),
        new("indicators", "Published indicators, beside England.", "indicators", IndicatorsAnswer.Columns, IndicatorsAnswer.Of),
        new("deprivation", "Small areas and residents by national fifth and tenth of deprivation.", "deprivation", DeprivationAnswer.Columns, DeprivationAnswer.Of) { Held = "deprivation" },
        new("inequality", "Outcomes by deprivation, beside England.", "inequality", InequalityAnswer.Columns, InequalityAnswer.Of) { Held = "inequality" },
        new("slopes", "How unequal outcomes are between deprived areas and others: slope index, relative index and gap.", "inequality", InequalityAnswer.SlopeColumns, InequalityAnswer.Slopes) { Held = "inequality_slopes" },
        new("wards", "Wards: residents of the census, those disabled, deprivation.", "wards", WardsAnswer.Columns, WardsAnswer.Of) { Held = "wards" },
        new("assumptions", "What the scenario assumes, with unit, period and source.", "population", AssumptionsAnswer.Columns, AssumptionsAnswer.Of),
    ];
}
