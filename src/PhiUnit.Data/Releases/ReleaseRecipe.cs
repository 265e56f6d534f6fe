using PhiUnit.Core;

namespace PhiUnit.Data.Releases;

/// <summary>All that a release was asked to hold and was made from, so that it can be made again.</summary>
public sealed record ReleaseRecipe
{
    /// <summary>GSS codes of the places, in their order.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Last year of the projections.</summary>
    public required int LastYear { get; init; }

    /// <summary>Number of draws; null for none.</summary>
    public required int? Draws { get; init; }

    /// <summary>Seed of the draws; null for none.</summary>
    public required uint? Seed { get; init; }

    /// <summary>Whether single years of age have intervals.</summary>
    public bool SingleAgeIntervals { get; init; } = true;

    /// <summary>The scenarios with all their assumptions.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>Which build of the code made it.</summary>
    public required string CodeFingerprint { get; init; }

    /// <summary>The versions that were in use, in the order in which they were loaded.</summary>
    public required IReadOnlyList<RecipeLoad> Loads { get; init; }

    internal static ReleaseRecipe Of(Store store, ReleaseOptions options) => new()
    {
        Places = [.. options.Places.Select(p => p.Code)],
        LastYear = options.LastYear,
        Draws = options.Draws?.Draws,
        Seed = options.Draws?.Seed,
        SingleAgeIntervals = options.SingleAgeIntervals,
        Scenarios = options.Scenarios,
        CodeFingerprint = CodeVersion.Fingerprint,
        Loads = store.Query("SELECT load_sequence, file, sha256, dataset, release FROM raw.file WHERE live ORDER BY load_sequence, file_id",
            row => new RecipeLoad(row.GetLong(0), row.GetText(1), row.GetText(2), row.GetText(3), row.GetText(4))),
    };
}
