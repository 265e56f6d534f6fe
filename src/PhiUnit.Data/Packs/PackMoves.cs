using PhiUnit.Core;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Packs;

/// <summary>
/// flows.csv: rates of moves between the places of the pack. Only pairs that a row names are kept; `*` as origin or destination stands for
/// every other place, and a named origin beats a named destination.
/// </summary>
sealed class PackMoves(string folder, PackSettings settings, IReadOnlyList<Place> places, List<Note> notes)
{
    public const string FileName = "flows.csv";

    const int Origin = 0, Destination = 1, Year = 2, SexColumn = 3, Age = 4, Rate = 5;

    readonly PackScopes _scopes = new(places, settings.Years.First + 1, settings.Years.Last, notes);
    readonly int _cells = CohortShape.Sexes * settings.Ages.Count;

    public void Read(ProjectionRates rates)
    {
        if (!File.Exists(Path.Combine(folder, FileName))) return;
        if (settings.Convention != Convention.AgedOn)
        {
            notes.Add(PackNote.Of("E_CONVENTION", FileName, null, null, $"origin-destination rates under {PackConvention.Name(settings.Convention)}",
                "convention: aged-on in pack.yaml, or flows in migration.csv"));
        }
        if (PackTable.Open(folder, FileName, ["origin", "destination", "year", "sex", "age", "rate"], notes) is not { } table) return;

        var moves = table.Rows(notes).Select(Move).OfType<PackMove>().ToList();
        var pairs = moves.SelectMany(m => Pairs(m.Origins, m.Destinations)).Distinct().OrderBy(p => p.Origin).ThenBy(p => p.Destination).ToList();
        if (pairs.Count == 0) return;
        Fill(rates.UseOriginDestination(pairs), moves);
    }

    PackMove? Move(PackRow row)
    {
        var origins = _scopes.Of(row, FileName, Origin, Year);
        var destinations = _scopes.Of(row, FileName, Destination);
        var (sex, age) = (row.Sex(SexColumn), row.Whole(Age, 0, settings.Ages.Open));
        var rate = row.Number(Rate, 0, 1);
        if (row.Text(Origin) == row.Text(Destination) && row.Text(Origin) != "*")
            row.Refuse("E_SAME_PLACE", Destination, Note.Shown(row.Text(Destination)), "another place than the origin");
        return origins is { } f && destinations is { } t && sex is { } s && age is { } a ? new(row, f, t, (int)s * settings.Ages.Count + a, rate) : null;
    }

    void Fill(OriginDestinationRates rates, List<PackMove> moves)
    {
        var named = rates.Pairs.Select(p => new Place($"{places[p.Origin].Code} to {places[p.Destination].Code}", "")).ToList();
        var index = rates.Pairs.Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i);
        var quantity = new PackQuantity(FileName, named, settings.Years.First + 1, rates.PerSurvivor, _cells);
        foreach (var (row, origins, destinations, cell, rate) in moves)
        {
            string? twice = null;
            foreach (var pair in Pairs(origins, destinations))
                twice = quantity.Set(origins with { Places = new(index[pair], index[pair] + 1), Bit = Rank(row) }, cell, rate) ?? twice;
            if (twice is not null) row.Refuse("E_DUPLICATE_KEY", Origin, $"a second row for {twice}", "each key once");
        }
    }

    static IEnumerable<PlacePair> Pairs(PackScope origins, PackScope destinations) =>
        from origin in Indices(origins)
        from destination in Indices(destinations)
        where origin != destination
        select new PlacePair(origin, destination);

    static IEnumerable<int> Indices(PackScope scope) => Enumerable.Range(scope.Places.Start.Value, scope.Places.End.Value - scope.Places.Start.Value);

    /// <summary>One bit: a named origin weighs most, then a named destination, then a named year.</summary>
    static byte Rank(PackRow row)
    {
        var rank = (row.Text(Origin) == "*" ? 0 : 4) + (row.Text(Destination) == "*" ? 0 : 2) + (row.Text(Year) == "*" ? 0 : 1);
        return (byte)(1 << rank);
    }
}
