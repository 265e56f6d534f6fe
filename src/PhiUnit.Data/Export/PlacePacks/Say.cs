using System.Globalization;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Figures as people read them: rounded by the published rules, thousands apart, signs where they tell something.</summary>
static class Say
{
    public static string People(double value) => Rounding.People.Text(value);

    public static string Homes(double value) => Rounding.Homes.Text(value);

    public static string Points(double value) => Rounding.Of("index_points").Text(value);

    /// <summary>+1,200 or -1,200.</summary>
    public static string Signed(double value) => Rounding.People.Round(value) > 0 ? "+" + People(value) : People(value);

    public static string SignedPoints(double value) => Rounding.Of("index_points").Round(value) > 0 ? "+" + Points(value) : Points(value);

    /// <summary>Change from one figure to another: +6.6 %.</summary>
    public static string Change(double from, double to) => from == 0 ? "" : (to / from - 1).ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture);

    /// <summary>A share of draws; never certain.</summary>
    public static string Share(double share) => share switch
    {
        > 0.995 => "more than 99 %",
        < 0.005 => "fewer than 1 %",
        _ => share.ToString("0 %", CultureInfo.InvariantCulture),
    };

    /// <summary>A share of residents: 37.0 %.</summary>
    public static string Percent(double share) => Rounding.Of("share").Round(share).ToString("0.0 %", CultureInfo.InvariantCulture);

    /// <summary>A published figure in the unit of its indicator, to one decimal.</summary>
    public static string Figure(double value) => value.ToString("#,0.0", CultureInfo.InvariantCulture);

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The 80 % interval, or nothing where none was drawn.</summary>
    public static string Interval(DrawnFigure? drawn) => drawn is { IsWide: true } d ? $"{People(d.Lower80)} to {People(d.Upper80)}" : "";

    /// <summary>The same in brackets after a figure.</summary>
    public static string Bracket(DrawnFigure? drawn) => drawn is { IsWide: true } ? $" (80 % of draws: {Interval(drawn)})" : "";
}
