using System.Globalization;

namespace PhiUnit.Data.Nightly;

/// <summary>The folder of a night, named after its start so that names sort as nights do.</summary>
static class NightFolder
{
    public static string NameOf(DateTimeOffset started) => started.UtcDateTime.ToString("yyyy-MM-ddTHHmmss.fffZ", CultureInfo.InvariantCulture);
}
