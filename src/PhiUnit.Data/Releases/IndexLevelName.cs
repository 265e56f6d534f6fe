using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Data.Releases;

/// <summary>The name of an index level in files and tables.</summary>
static class IndexLevelName
{
    public static string Of(IndexLevel level) => level switch
    {
        IndexLevel.Indicator => "indicator",
        IndexLevel.Subdomain => "subdomain",
        IndexLevel.Domain => "domain",
        IndexLevel.Overall => "overall",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A level expected."),
    };
}
