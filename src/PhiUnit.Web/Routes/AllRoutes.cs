using PhiUnit.Data.Releases;

namespace PhiUnit.Web.Routes;

/// <summary>Every route that is answered from a release.</summary>
static class AllRoutes
{
    public static IReadOnlyList<Route> Of(ReleaseFolder releases) =>
    [
        PlacesRoute.Route,
        PopulationRoute.Route,
        ReleasesRoute.Of(releases),
    ];
}
