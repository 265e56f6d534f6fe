using PhiUnit.Data.Releases;

namespace PhiUnit.Web.Routes;

/// <summary>Every route that is answered from a release.</summary>
static class AllRoutes
{
    public static IReadOnlyList<Route> Of(ReleaseFolder releases) =>
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
