using System.Globalization;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Export;

/// <summary>How a quantity is rounded where it is published (Reference/Export/rounding.csv): to the nearest multiple, halves away from zero.</summary>
/// <param name="Quantity">Name of the quantity.</param>
/// <param name="Nearest">The multiple, in its unit: 10, 1, 0.1.</param>
/// <param name="Unit">Unit of the quantity.</param>
/// <param name="Period">When the rule holds.</param>
/// <param name="Source">Who rounds so, and why.</param>
public sealed record Rounding(string Quantity, double Nearest, string Unit, string Period, string Source)
{
    static readonly Lazy<IReadOnlyList<Rounding>> Embedded = new(() => ReferenceTable.Rows("Export.rounding.csv",
        row => new Rounding(row["quantity"]!, row.GetField<double>("nearest"), row["unit"]!, row["period"]!, row["source"]!)));

    public static IReadOnlyList<Rounding> All => Embedded.Value;

    public static Rounding People => Of("people");

    public static Rounding Homes => Of("homes");

    /// <exception cref="ArgumentException">There is no rule for it.</exception>
    public static Rounding Of(string quantity) => All.FirstOrDefault(r => r.Quantity == quantity)
        ?? throw new ArgumentException($"{quantity} found; a quantity of Reference/Export/rounding.csv expected.", nameof(quantity));

    /// <summary>The rounded figure. Never minus zero.</summary>
    public double Round(double value) => (Nearest >= 1
        ? Math.Round(value / Nearest, MidpointRounding.AwayFromZero) * Nearest
        : Math.Round(value * PerUnit, MidpointRounding.AwayFromZero) / PerUnit) + 0.0;

    /// <summary>The same of a column in SQL.</summary>
    public string Sql(string column)
    {
        var name = SqlText.Identifier(column);
        return Nearest >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"round({name} / {Nearest:0.0}) * {Nearest:0.0} + 0.0")
            : string.Create(CultureInfo.InvariantCulture, $"round({name} * {PerUnit:0.0}) / {PerUnit:0.0} + 0.0");
    }

    /// <summary>A rounded figure for people: thousands apart, decimals as far as the rule goes.</summary>
    public string Text(double value) => Round(value).ToString(Format, CultureInfo.InvariantCulture);

    // Dividing by a whole number gives the nearest double to 0.1, 0.2, ...; multiplying by 0.1 does not.
    double PerUnit => Math.Round(1 / Nearest);

    string Format => Nearest >= 1 ? "#,0" : "#,0." + new string('0', (int)Math.Round(Math.Log10(PerUnit)));
}
