using PhiUnit.Core.HealthIndex;
using PhiUnit.Core.HealthIndex.Draws;

namespace PhiUnit.Data.Releases;

/// <summary>Where an area ranks on a composite in the newest year, and how sure that is.</summary>
/// <param name="Area">Code of the area.</param>
/// <param name="Node">The composite.</param>
/// <param name="Rank">1 for the highest score.</param>
/// <param name="Summary">Ranks over draws.</param>
/// <param name="AboveEngland">Share of draws in which its score is above England's.</param>
/// <param name="AboveBase">Share of draws in which its score is above its own of the first year.</param>
readonly record struct AreaRank(string Area, IndexNode Node, int Rank, RankSummary Summary, double AboveEngland, double AboveBase);
