using PhiUnit.Core.Indicators;
using PhiUnit.Data.Inequality;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Releases;

/// <summary>Writes deprivation, inequality and wards into the tables of a release.</summary>
sealed class InequalityTables(Store store, string runId)
{
    const string Published = "published";

    public void Write(InequalityRun run, IReadOnlyList<PublishedIndicator> indicators)
    {
        WriteShares(run);
        WriteAverages(run);
        WriteGradients(run, indicators);
        WriteWards(run);
    }

    void WriteShares(InequalityRun run)
    {
        using var rows = store.Append("main", "deprivation");
        foreach (var (edition, areas) in run.Editions.Zip(run.Areas))
        {
            foreach (var s in areas.SelectMany(a => DeprivationShare.Of(edition, a)))
            {
                rows.Append(runId).Append(Published).Append(edition.Edition).Append(s.Area).Append(s.Quantiles).Append(s.Quantile).Append(s.Band)
                    .Append(s.SmallAreas).Append((double?)s.SmallAreaShare).Append(s.People is null ? null : edition.PeopleYear).Append(s.People).Append(s.PeopleShare).EndRow();
            }
        }
        rows.Close();
    }

    void WriteAverages(InequalityRun run)
    {
        using var rows = store.Append("main", "deprivation_averages");
        foreach (var (edition, areas) in run.Editions.Zip(run.Areas))
        {
            foreach (var a in areas.Select(a => DeprivationAverage.Of(edition, a)))
            {
                rows.Append(runId).Append(Published).Append(edition.Edition).Append(a.Area).Append(a.SmallAreas).Append(a.People is null ? null : edition.PeopleYear).Append(a.People)
                    .Append(a.AverageRank).Append(a.AverageScore).Append((double?)a.MostDeprivedTenth).Append(a.PublishedRank).Append(a.PublishedScore).Append(a.PublishedTenth).EndRow();
            }
        }
        rows.Close();
    }

    void WriteGradients(InequalityRun run, IReadOnlyList<PublishedIndicator> indicators)
    {
        using var values = store.Append("main", "inequality");
        using var slopes = store.Append("main", "inequality_slopes");
        foreach (var (quantiles, slope) in run.Gradients(indicators))
        {
            foreach (var v in quantiles)
            {
                Keys(values, v.Gradient).Append(v.Quantile).Append(v.SmallAreas).Append(v.Count).Append(v.Denominator).Append(v.Value);
                Limits(values, v.Limits95);
                Limits(values, v.Limits998);
                values.EndRow();
            }
            Keys(slopes, slope.Gradient);
            Index(slopes, slope.Slope, slope.SlopeLimits);
            Index(slopes, slope.Ratio, slope.RatioLimits);
            Index(slopes, slope.Gap, slope.GapLimits);
            slopes.Append(slope.Method).Append(slope.Note).EndRow();
        }
        values.Close();
        slopes.Close();
    }

    void WriteWards(InequalityRun run)
    {
        using var rows = store.Append("main", "wards");
        foreach (var (w, name, vintage) in run.Wards)
        {
            rows.Append(runId).Append(w.Ward).Append(name).Append(w.Place).Append(vintage).Append(w.SmallAreas).Append(w.People is null ? null : run.Editions[^1].PeopleYear)
                .Append(w.People).Append(w.Disabled).Append(run.Editions[^1].Edition).Append(w.Score).Append(w.MostDeprivedFifth).EndRow();
        }
        rows.Close();
    }

    TableAppender Keys(TableAppender rows, Gradient g) => rows.Append(runId).Append(Published).Append(g.Outcome).Append(g.Name).Append(g.Sex).Append(g.Age).Append(g.Period)
        .Append(g.Edition).Append(g.Area).Append(g.Basis).Append(g.Quantiles);

    static void Index(TableAppender rows, double? value, Limits[] limits)
    {
        rows.Append(value);
        for (var level = 0; level < 2; level++) Limits(rows, level < limits.Length ? limits[level] : Core.Indicators.Limits.None);
    }

    static void Limits(TableAppender rows, Limits limits) => rows.Append(Finite(limits.Lower)).Append(Finite(limits.Upper));

    static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
