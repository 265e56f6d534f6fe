using PhiUnit.Core;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Data.Releases;

/// <summary>The levels of a place as assumptions that can be read and disputed.</summary>
static class LevelAssumptions
{
    const string Mye = "ONS, Mid-year estimates, components of change, against ONS national projections 2022-based";

    public static IEnumerable<Assumption> Of(LocalLevel level) =>
    [
        new("fertility_level", level.Fertility, "actual births per birth expected at England's rates", "base year", Mye),
        new("mortality_level", level.Mortality, "actual deaths per death expected at England's rates", "base year", Mye),
        new("internal_in_level", level.InternalIn, "rate of arrival per unit of national mobility, on the rest of England", "trend years", Mye),
        new("internal_out_level", level.InternalOut, "rate of leaving per unit of national mobility, on own residents", "trend years", Mye),
        new("immigration_share", level.ImmigrationShare, "share of England's immigrants", "trend years", Mye),
        new("emigration_level", level.Emigration, "emigration rate per rate of England", "trend years", Mye),
    ];
}
