using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Releases;

/// <summary>Writes what was published, what was computed from it without a scenario, and how it was checked, into the tables of a release.</summary>
sealed class PublishedTables(Store store, string runId)
{
    static double? None => null;

    public void WriteOfficial(IReadOnlyList<OfficialFigure> figures)
    {
        using var rows = store.Append("main", "official_projections");
        foreach (var f in figures) rows.Append(runId).Append(f.Variant).Append(f.Place).Append(f.Year).Append(f.Measure).Append(f.Value).EndRow();
        rows.Close();
    }

    public void WriteObserved(IReadOnlyList<ObservedFigure> figures)
    {
        using var rows = store.Append("main", "observed");
        foreach (var f in figures) rows.Append(runId).Append("published").Append(f.Place).Append(f.Year).Append(f.Measure).Append(f.Value).Append(f.Release).EndRow();
        rows.Close();
    }

    public void WriteRanks(IndexRun index)
    {
        var setting = IndexDrawSetting.Embedded;
        using (var rows = store.Append("main", "index_ranks"))
        {
            foreach (var r in IndexRankDraws.Of(index.Scores, setting))
            {
                rows.Append(runId).Append(index.Edition).Append(r.Area).Append(index.Scores.Years[^1]).Append(IndexLevelName.Of(r.Node.Level)).Append(r.Node.Code)
                    .Append(r.Rank).Append(r.Summary.Median).Append(r.Summary.Lower).Append(r.Summary.Upper).Append(r.Summary.TopTenth)
                    .Append(r.AboveEngland).Append(r.AboveBase).EndRow();
            }
            rows.Close();
        }
        using var assumptions = store.Append("main", "assumptions");
        foreach (var a in setting.Assumptions)
            assumptions.Append(runId).Append(index.Edition).Append((string?)null).Append(a.Name).Append(a.Value).Append(a.Unit).Append(a.Period).Append(a.Source).EndRow();
        assumptions.Close();
    }

    public void WriteIndex(IndexRun index)
    {
        using var rows = store.Append("main", "index_scores");
        var ranks = IndexRanks.Of(index.Scores);
        var coverage = index.Coverage();
        var cell = 0;
        foreach (var (node, year, area, score) in IndexRun.Cells(index.Scores)) Row(rows, index, (node, year, area, score), ranks[cell++], coverage[(area, year)]);
        foreach (var score in IndexRun.Cells(index.Higher)) Row(rows, index, score, null, null);
        rows.Close();
    }

    static double? PublishedScore(IndexRun index, string area, int year, string code) =>
        index.Published.TryGetValue((area, year, code), out var score) ? score : null;

    void Row(TableAppender rows, IndexRun index, (Core.HealthIndex.IndexNode Node, int Year, string Area, double Score) s, int? rank, double? coverage)
    {
        rows.Append(runId).Append(index.Edition).Append(s.Area).Append(s.Year).Append(IndexLevelName.Of(s.Node.Level)).Append(s.Node.Code)
            .Append(s.Node.Name).Append(s.Score).Append(PublishedScore(index, s.Area, s.Year, s.Node.Code)).Append(rank).Append(None).Append(coverage).EndRow();
    }

    public void WriteIndicators(IReadOnlyList<PublishedIndicator> indicators)
    {
        using var rows = store.Append("main", "indicators");
        foreach (var indicator in indicators)
        {
            rows.Append(runId).Append("published").Append(indicator.Id);
            foreach (var key in indicator.Keys) rows.Append(key);
            foreach (var figure in indicator.Figures) rows.Append(figure);
            rows.Append(indicator.Note).EndRow();
        }
        rows.Close();
    }

    public void WritePlaces(ReleaseContents contents)
    {
        using var rows = store.Append("main", "places");
        foreach (var place in contents.Places)
        {
            var grouping = contents.Groupings.FirstOrDefault(g => g.Members.Contains(place.Code));
            rows.Append(runId).Append(place.Code).Append(place.Name).Append(grouping?.Code).EndRow();
        }
        foreach (var grouping in contents.Groupings) rows.Append(runId).Append(grouping.Code).Append(grouping.Name).Append((string?)null).EndRow();
        rows.Close();
    }

    public void WriteInputs(IReadOnlyList<ReleaseInput> inputs)
    {
        using var rows = store.Append("main", "inputs");
        foreach (var i in inputs) rows.Append(runId).Append(i.Dataset).Append(i.Release).Append(i.File).Append(i.Sha256).Append(i.Licence).EndRow();
        rows.Close();
    }

    public void WriteChecks(IReadOnlyList<ReleaseCheck> checks)
    {
        using var rows = store.Append("main", "checks");
        foreach (var check in checks) rows.Append(runId).Append(check.Name).Append(check.Outcome).Append(check.Figure).EndRow();
        rows.Close();
    }
}
