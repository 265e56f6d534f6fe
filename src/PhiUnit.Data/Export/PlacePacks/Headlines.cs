using PhiUnit.Data.Places;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>What a board should know of a place in a few sentences, each with its figures.</summary>
static class Headlines
{
    public static IEnumerable<string> Of(PlacePack pack)
    {
        yield return Growth(pack);
        if (pack.Plan is { } plan) yield return Plan(pack, plan);
        if (HomesCompared(pack) is { } homes) yield return homes;
        yield return Drivers(pack);
        yield return Older(pack);
        foreach (var milestone in Milestone.All.Where(m => m.Place == pack.Report.Place.Code)) yield return Passes(pack, milestone);
        if (HealthIndex(pack) is { } index) yield return index;
        if (Deprivation(pack) is { } deprivation) yield return deprivation;
    }

    static string Growth(PlacePack pack)
    {
        var (from, to) = (PlacePack.Total(pack.Trend, pack.FirstYear), PlacePack.Total(pack.Trend, pack.Horizon));
        var drawn = pack.Drawn.GetValueOrDefault((pack.Trend.Name, BroadAge.AllAges, pack.Horizon));
        return $"{pack.Report.Place.Name} had {Say.People(from)} residents in mid-{pack.FirstYear}. If recent trends continue it will have {Say.People(to)} in {pack.Horizon}"
            + $"{Say.Bracket(drawn)}, {Say.Change(from, to)}.{(drawn is null ? " This release was made without draws and gives no interval." : "")}";
    }

    static string Plan(PlacePack pack, PlaceScenario plan)
    {
        var (trend, total) = (PlacePack.Total(pack.Trend, pack.Horizon), PlacePack.Total(plan, pack.Horizon));
        var drawn = pack.Drawn.GetValueOrDefault((plan.Name, BroadAge.AllAges, pack.Horizon));
        return $"If the homes of local plans are built, {Say.Homes(PlaceHomesFigures.Yearly(plan, pack.Horizon))} a year, it will have {Say.People(total)} in {pack.Horizon}"
            + $"{Say.Bracket(drawn)}: {Say.Signed(total - trend)} against recent trends.";
    }

    static string? HomesCompared(PlacePack pack)
    {
        if (PlaceHomesFigures.Official(pack, pack.Horizon) is not { } official) return null;
        var past = PlaceHomesFigures.Past(pack) is { } p ? $" In the {p.Years} years to {p.Last}, {Say.Homes(p.Yearly)} a year were added." : "";
        var plan = pack.Plan is null ? "" : $" Local plans have {Say.Homes(PlaceHomesFigures.Yearly(pack.Plan, pack.Horizon))}.";
        return $"The household projections of the Office for National Statistics ({official.Variant.Replace("ons-", "", StringComparison.Ordinal)}) imply {Say.Homes(official.Yearly)} homes a year to {pack.Horizon};"
            + $" recent trends need {Say.Homes(PlaceHomesFigures.Yearly(pack.Trend, pack.Horizon))}.{plan}{past}";
    }

    static string Drivers(PlacePack pack)
    {
        var change = ChangeByCause.Sum(pack.Trend, pack.FirstYear + 1, pack.Horizon);
        return $"What drives the change to {pack.Horizon} if recent trends continue: births less deaths {Say.Signed(change.Natural)}, moves within the country {Say.Signed(change.Internal)}, "
            + $"international migration {Say.Signed(change.International)}; together {Say.Signed(change.Total)}.";
    }

    static string Older(PlacePack pack)
    {
        string Band(string band)
        {
            var (from, to) = (pack.Older[(pack.Trend.Name, band, pack.FirstYear)], pack.Older[(pack.Trend.Name, band, pack.Horizon)]);
            return $"{band[..^1]} and over {Say.People(from)} to {Say.People(to)} ({Say.Change(from, to)})";
        }
        return $"From {pack.FirstYear} to {pack.Horizon} on recent trends, people aged {Band("65+")}, {Band("80+")}, {Band("90+")}.";
    }

    static string Passes(PlacePack pack, Milestone milestone)
    {
        string In(PlaceScenario scenario)
        {
            int? First(Func<int, double?> figure) => scenario.Population.Select(p => (int?)p.Year).FirstOrDefault(y => figure(y!.Value) >= milestone.Population);
            DrawnFigure? At(int year) => pack.Drawn.GetValueOrDefault((scenario.Name, BroadAge.AllAges, year));
            var when = First(y => PlacePack.Total(scenario, y)) is { } year ? $"in {year}" : $"not by {pack.LastYear}";
            if (!pack.IsDrawn) return when;
            var (early, late) = (First(y => At(y)?.Upper80), First(y => At(y)?.Lower80));
            return early is null ? $"{when} (nor in 90 % of draws)" : $"{when} (80 % of draws: {early} to {(late is null ? $"after {pack.LastYear}" : $"{late}")})";
        }
        return $"When are {Say.People(milestone.Population)} people passed? {string.Join("; ", pack.Shown.Select(s => $"{s.Title}: {In(s)}"))}.";
    }

    static string? Deprivation(PlacePack pack)
    {
        if (pack.Inequality.NewestFifths is not [var most, ..]) return null;
        var census = pack.Inequality.Census is not { Slope: { } slope } found ? ""
            : $" {found.Name}, {found.Period}: from its least to its most deprived small areas the share {InequalitySentence.Rise(found, slope, found.SlopeLower95, found.SlopeUpper95)}, not standardised by age.";
        return $"{Say.Percent(most.PeopleShare!.Value)} of its residents ({Say.People(most.People!.Value)}) live in the most deprived fifth of England (Indices of Deprivation {most.Edition}, residents of {most.PeopleYear}).{census}";
    }

    static string? HealthIndex(PlacePack pack)
    {
        var overall = pack.Ranks.Where(r => r.Level == "overall").ToList();
        if (overall.Count == 0) return null;
        if (overall.Count > 1)
            return $"On the Health Index of {overall[0].Year}, of {overall[0].Of} authorities: {string.Join(", ", overall.Select(r => $"{r.Place} ranks {r.Rank} (with other weights and normalisation {r.Lower} to {r.Upper} in 95 % of draws)"))}.";
        var rank = overall[0];
        return $"On the Health Index of {rank.Year} it scores {Say.Points(rank.Score)} (England 2015 = 100) and ranks {rank.Rank} of {rank.Of} authorities; with other weights and normalisation it ranks {rank.Lower} to {rank.Upper} in 95 % of draws. "
            + $"It is above England in {Say.Share(rank.AboveEngland)} of draws, and above its own score of 2015 in {Say.Share(rank.AboveBase)}."
            + (IndexMovement.Largest(pack) is { } moved ? $" The indicator that moved most since the year before: {moved.Name} ({Say.SignedPoints(moved.Change)} points)." : "");
    }
}
