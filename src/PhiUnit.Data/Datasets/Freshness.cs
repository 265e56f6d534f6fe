using System.Globalization;
using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Datasets;

/// <summary>Whether a newer release than the one loaded should be out, by the rhythm of its contract.</summary>
public static partial class Freshness
{
    private const int EndOfPeriodMonth = 6;

    /// <summary>The day from which a release is stale: so many months after 30 June of the last year in its label; null when its contract knows no rhythm.</summary>
    public static DateOnly? DueOn(Contract contract, string release)
    {
        if (contract.MonthsToNext is not { } months || Year().Matches(release) is not { Count: > 0 } years) return null;
        var year = years.Max(m => int.Parse(m.Value, CultureInfo.InvariantCulture));
        if (FinancialYear.EndOf(release) is { } end) year = end;
        return new DateOnly(year, EndOfPeriodMonth, 30).AddMonths(months);
    }

    public static bool IsStale(Contract contract, string release, DateOnly today) => DueOn(contract, release) is { } due && today > due;

    [GeneratedRegex(@"(19|20)\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
