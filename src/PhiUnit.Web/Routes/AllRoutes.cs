using PhiUnit.Web.Releases;

namespace PhiUnit.Web.Routes;

/// <summary>Every route that is answered from a release.</summary>
static class AllRoutes
{
    public static IReadOnlyList<Route> Of(ReleaseList releases) =>
    [
        PlacesRoute.Route,
        PlaceRoute.Route,
        .. PlaceTables.All.Select(table => table.Route),
        DownloadsRoute.List,
        DownloadsRoute.Files,
        WhatIfRoute.Route,
        CompareRoute.Route,
        BoundariesRoute.Route,
        ReleasesRoute.Of(releases),
    ];
}
