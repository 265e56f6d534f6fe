using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Releases;

/// <summary>Reads what <see cref="RateTables"/> and <see cref="ReleaseTables"/> wrote of some places back into arrays.</summary>
sealed class ReleasedRates
{
    readonly Store _release;
    readonly string _scenario;
    readonly YearRange _years;
    readonly string _where;
    readonly string _order;

    public ReleasedRates(Store release, string scenario, IReadOnlyList<Place> places)
    {
        (_release, _scenario) = (release, scenario);
        var list = string.Join(", ", places.Select(p => SqlText.Literal(p.Code)));
        _where = $"scenario = {SqlText.Literal(scenario)} AND place IN ({list})";
        _order = $"year, list_position([{list}], place)";
        (Shape, _years) = release.Query($"SELECT min(year), max(year), max(age) FROM population WHERE {_where}",
            row => (new CohortShape(places.Count, new AgeAxis(row.GetInt(2))), new YearRange(row.GetInt(0), row.GetInt(1))))[0];
    }

    /// <summary>Places and ages; the highest age is open.</summary>
    CohortShape Shape { get; }

    /// <summary>People of every year, as published; components are left at zero.</summary>
    public ProjectionResult Planned()
    {
        var result = new ProjectionResult(Shape, _years);
        var cells = Shape.Length;
        Fill("population", "value", "quantile IS NULL", (_years.Steps + 1) * cells, (row, at) => result.Population(_years.First + at / cells)[at % cells] = row.GetDouble(0));
        return result;
    }

    public ProjectionRates Rates()
    {
        var rates = new ProjectionRates(Shape, _years.Steps);
        Array.Fill(rates.SexRatioAtBirth, Assumed()["sex_ratio_at_birth"]);
        FlowRates[] flows = [rates.InternalIn, rates.InternalOut, rates.InternationalIn, rates.InternationalOut];
        var women = 0;
        const string Columns = """
            fertility, mortality, internal_in_per_survivor, internal_in_count, internal_out_per_survivor, internal_out_count,
            international_in_per_survivor, international_in_count, international_out_per_survivor, international_out_count
            """;
        Fill("rates", Columns, "true", _years.Steps * Shape.Length, (row, at) =>
        {
            if (!row.IsNull(0)) rates.Fertility[women++] = row.GetDouble(0);
            rates.Mortality[at] = row.GetDouble(1);
            for (var flow = 0; flow < flows.Length; flow++)
            {
                if (!row.IsNull(2 + 2 * flow)) flows[flow].UsePerSurvivor()[at] = row.GetDouble(2 + 2 * flow);
                if (!row.IsNull(3 + 2 * flow)) flows[flow].UseCount()[at] = row.GetDouble(3 + 2 * flow);
            }
        });
        return rates;
    }

    public HouseholdRates Homes()
    {
        var homes = new HouseholdRates(Shape, _years);
        Fill("household_rates", "representative_rate, communal_population", "true", homes.Communal.Length,
            (row, at) => (homes.RepresentativeRate[at], homes.Communal[at]) = (row.GetDouble(0), row.GetDouble(1)));
        var rows = _release.Query($"""
            SELECT dwellings, households / dwellings FROM (SELECT * FROM dwellings WHERE {_where} AND quantile IS NULL)
            JOIN (SELECT place, year, households FROM households WHERE {_where} AND quantile IS NULL) USING (place, year) ORDER BY {_order}
            """, row => (row.GetDouble(0), row.GetDouble(1)));
        for (var at = 0; at < rows.Count; at++) (homes.Dwellings[at], homes.OccupiedShare[at]) = rows[at];
        return homes;
    }

    /// <summary>What the scenario assumes for all places, by name.</summary>
    public Dictionary<string, double> Assumed() => _release.Query(
        $"SELECT name, value FROM assumptions WHERE scenario = {SqlText.Literal(_scenario)} AND place IS NULL", row => (Name: row.GetText(0), Value: row.GetDouble(1)))
        .ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);

    /// <summary>Reads a table in the order of the arrays, [year][place][sex][age].</summary>
    void Fill(string table, string columns, string condition, int expected, Action<Row, int> fill)
    {
        var at = 0;
        _release.ForEach($"SELECT {columns} FROM {table} WHERE {_where} AND {condition} ORDER BY {_order}, sex, age", row => fill(row, at++));
        if (at != expected) throw new InvalidDataException($"Table {table}, scenario {_scenario}: {at} rows found, {expected} expected.");
    }
}
