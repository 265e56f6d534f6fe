using System.Globalization;

namespace PhiUnit.Data.Fetching;

/// <summary>
/// For tests of the whole program: the environment variable PHIUNIT_FETCH_PORT holds the port of a server on this machine that is asked in place of every listed host.
/// It is a port and no address, so it leads nowhere else; every other rule of fetching stands.
/// </summary>
public static class LocalServer
{
    private static readonly ushort? Port =
        ushort.TryParse(Environment.GetEnvironmentVariable("PHIUNIT_FETCH_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    /// <summary>Whether there is one.</summary>
    public static bool IsThere => Port is not null;

    /// <summary>The same sources on the server of this machine, where there is one.</summary>
    public static FetchSources InPlaceOf(FetchSources sources) => Port is not { } port ? sources : new([.. sources.All.Select(s => new FetchSource
    {
        Name = s.Name,
        Title = s.Title,
        Publisher = s.Publisher,
        Page = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{new Uri(s.Page).PathAndQuery}"),
        Pattern = s.Pattern,
        File = s.File,
        Licence = s.Licence,
    })]);
}
