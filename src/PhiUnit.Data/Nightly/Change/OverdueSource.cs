using PhiUnit.Data.Contracts;
using PhiUnit.Data.Datasets;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>A dataset of which a newer release should be out.</summary>
/// <param name="Dataset">Contract.</param>
/// <param name="Release">Newest release that is in use.</param>
/// <param name="Due">Day from which a newer one should be out.</param>
public sealed record OverdueSource(string Dataset, string Release, DateOnly Due)
{
    internal static IReadOnlyList<OverdueSource> Of(IReadOnlyList<ReleaseInput> inputs, DateOnly today) =>
    [
        .. from input in inputs
           group input.Release by input.Dataset into releases
           let newest = releases.Max(StringComparer.Ordinal)!
           let due = Freshness.DueOn(ContractLibrary.Default.Contracts.First(c => c.Name == releases.Key), newest)
           where due is not null && today > due
           orderby releases.Key
           select new OverdueSource(releases.Key, newest, due.Value),
    ];
}
