using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Everything that a place pack shows, from one release.</summary>
public sealed record PlacePack
{
    public required PlaceReport Report { get; init; }
    public required Provenance Provenance { get; init; }

    /// <summary>Recent trends: the first scenario in which homes do not lead; the first of all where homes lead every one.</summary>
    public required PlaceScenario Trend { get; init; }

    /// <summary>The scenario in which the homes of local plans lead, or null.</summary>
    public required PlaceScenario? Plan { get; init; }

    /// <summary>Quantiles of people by scenario, band and year; empty where no draws were made.</summary>
    public required IReadOnlyDictionary<(string Scenario, string Band, int Year), DrawnFigure> Drawn { get; init; }

    /// <summary>People of the trend in five-year groups, for the years of the pyramids.</summary>
    public required IReadOnlyList<PyramidYear> Pyramids { get; init; }

    /// <summary>People of older ages by scenario and year.</summary>
    public required IReadOnlyDictionary<(string Scenario, string Band, int Year), double> Older { get; init; }

    /// <summary>Published figures of the years before.</summary>
    public required IReadOnlyDictionary<(string Measure, int Year), double> Observed { get; init; }

    /// <summary>Ranks on the Health Index: of the place, or of each place of a grouping.</summary>
    public required IReadOnlyList<PlaceRank> Ranks { get; init; }

    /// <summary>Deprivation, outcomes by deprivation, wards; empty where none is held.</summary>
    public required PlaceInequality Inequality { get; init; }

    /// <summary>Against the release before; null where there is none.</summary>
    public required ReleaseChange? Change { get; init; }

    /// <summary>Licence of each dataset.</summary>
    public required IReadOnlyList<(string Dataset, string Release, string File, string Sha256)> Inputs { get; init; }

    public int FirstYear => Trend.Population[0].Year;

    public int LastYear => Trend.Population[^1].Year;

    public bool IsDrawn => Drawn.Count > 0;

    /// <summary>The two scenarios that are shown whole.</summary>
    public IEnumerable<PlaceScenario> Shown => Plan is null ? [Trend] : [Trend, Plan];

    /// <summary>The year that is spoken of where one is: 2040, or the last year where that is earlier.</summary>
    public int Horizon => Math.Min(SpokenOf, LastYear);

    const int SpokenOf = 2040;

    public static double Total(PlaceScenario scenario, int year) => scenario.Population.First(p => p.Year == year).Total;
}
