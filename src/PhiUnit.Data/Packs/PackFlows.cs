using PhiUnit.Core;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Packs;

/// <summary>The flows of migration.csv, each as counts or as rates: per survivor under aged-on, per person at the start under mid-step and end-step.</summary>
sealed class PackFlows(string file, IReadOnlyList<Place> places, PackSettings settings, ProjectionRates rates)
{
    const int FlowColumn = 4, MeasureColumn = 5, ValueColumn = 6;

    readonly Dictionary<(string Flow, string Measure), PackQuantity> _quantities = [];

    public void Fill(PackRow row, PackScope scope, int cell)
    {
        var (flow, measure) = (row.Text(FlowColumn), row.Text(MeasureColumn));
        if (flow is not ("internal_in" or "internal_out" or "international_in" or "international_out" or "net"))
            row.Refuse("E_FLOW", FlowColumn, Note.Shown(flow), "internal_in, internal_out, international_in, international_out or net");
        else if (measure is not ("count" or "rate"))
            row.Refuse("E_MEASURE", MeasureColumn, Note.Shown(measure), "count or rate");
        else if ((flow, measure) is ("net", "rate"))
            row.Refuse("E_NET_RATE", MeasureColumn, "a net rate", "a count: a net rate on a place's own stock grows without bound");
        else
            Quantity(flow, measure).Fill(row, scope, cell, Value(row, flow, measure));
    }

    static double Value(PackRow row, string flow, string measure) => (flow, measure) switch
    {
        ("net", _) => row.Number(ValueColumn),
        (_, "rate") => row.Number(ValueColumn, 0, 1),
        _ => row.Number(ValueColumn, 0),
    };

    PackQuantity Quantity(string flow, string measure)
    {
        if (_quantities.TryGetValue((flow, measure), out var quantity)) return quantity;
        var values = Values(flow, measure);
        if (_quantities.TryGetValue((flow, measure == "rate" ? "count" : "rate"), out var other))
        {
            quantity = other.SharingKeys(values);
            other.Other = values;
        }
        else
        {
            quantity = new(file, places, settings.Years.First + 1, values, CohortShape.Sexes * settings.Ages.Count);
        }
        return _quantities[(flow, measure)] = quantity;
    }

    double[] Values(string flow, string measure)
    {
        if (flow == "net") return rates.UseNetMigration();
        var rate = flow switch
        {
            "internal_in" => rates.InternalIn,
            "internal_out" => rates.InternalOut,
            "international_in" => rates.InternationalIn,
            _ => rates.InternationalOut,
        };
        return measure == "rate" ? rate.UsePerSurvivor() : rate.UseCount();
    }
}
