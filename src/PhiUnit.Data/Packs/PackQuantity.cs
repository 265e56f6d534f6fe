using PhiUnit.Core;

namespace PhiUnit.Data.Packs;

/// <summary>
/// The values of one quantity, [year][place][cell], as rows fill them: an explicit place beats an explicit year, either beats `*`;
/// the same key twice is refused, and in the end so is a gap.
/// </summary>
sealed class PackQuantity
{
    readonly IReadOnlyList<Place> _places;
    readonly string _file;
    readonly int _firstYear;
    readonly int _cells;
    readonly double[] _values;

    /// <summary>Per value, the ranks of the rows that reached it, one bit each.</summary>
    readonly byte[] _seen;

    /// <param name="file">Name for messages.</param>
    /// <param name="places">Places, in order.</param>
    /// <param name="firstYear">Year of index 0.</param>
    /// <param name="values">Written: the values, [year][place][cell].</param>
    /// <param name="cells">Cells per place and year.</param>
    public PackQuantity(string file, IReadOnlyList<Place> places, int firstYear, double[] values, int cells) =>
        (_file, _places, _firstYear, _values, _cells, _seen) = (file, places, firstYear, values, cells, new byte[values.Length]);

    PackQuantity(PackQuantity keys, double[] values) =>
        (_file, _places, _firstYear, _values, _cells, _seen) = (keys._file, keys._places, keys._firstYear, values, keys._cells, keys._seen);

    /// <summary>Another array with the same keys (a rate beside a count): a key is given in one of the two.</summary>
    public PackQuantity SharingKeys(double[] values) => new(this, values) { Other = _values };

    /// <summary>Values that a row of this quantity replaces by zero.</summary>
    public double[]? Other { get; set; }

    public void Fill(PackRow row, PackScope scope, int cell, double value)
    {
        if (Set(scope, cell, value) is { } key) row.Refuse("E_DUPLICATE_KEY", 0, $"a second row for {key}", "each key once");
    }

    /// <summary>Sets a value wherever the scope reaches and nothing of higher rank stands; the key that was given before, or null.</summary>
    public string? Set(PackScope scope, int cell, double value)
    {
        if (double.IsNaN(value)) return null; // noted already
        var duplicate = -1;
        for (var year = scope.Years.Start.Value; year < scope.Years.End.Value; year++)
        {
            for (var place = scope.Places.Start.Value; place < scope.Places.End.Value; place++)
            {
                var index = (year * _places.Count + place) * _cells + cell;
                if (duplicate < 0 && (_seen[index] & scope.Bit) != 0) duplicate = index;
                var beaten = _seen[index] > scope.Bit;
                _seen[index] |= scope.Bit;
                if (beaten) continue;
                _values[index] = value;
                if (Other is { Length: > 0 }) Other[index] = 0;
            }
        }
        return duplicate >= 0 ? Key(duplicate) : null;
    }

    /// <summary>Whether any row reached this cell of any place and year.</summary>
    public bool Uses(int cell)
    {
        for (var index = cell; index < _seen.Length; index += _cells)
        {
            if (_seen[index] > 0) return true;
        }
        return false;
    }

    /// <summary>Notes the missing cells: the first twenty one by one, the rest as a number.</summary>
    /// <param name="notes">Written.</param>
    /// <param name="cellName">Name of a cell.</param>
    /// <param name="needed">Which cells must be given; all when left out.</param>
    public void RequireComplete(List<Note> notes, Func<int, string> cellName, Func<int, bool>? needed = null)
    {
        const int Listed = 20;
        var wanted = Enumerable.Range(0, _cells).Select(cell => needed is null || needed(cell)).ToArray();
        var missing = new List<string>();
        for (var index = 0; index < _seen.Length; index++)
        {
            if (_seen[index] == 0 && wanted[index % _cells]) missing.Add($"{Key(index)} {cellName(index % _cells)}".TrimEnd());
        }
        if (missing.Count == 0) return;
        var rest = missing.Count > Listed ? $" and {missing.Count - Listed} more" : "";
        notes.Add(PackNote.Of("E_INCOMPLETE_GRID", _file, null, null,
            $"no value for {string.Join("; ", missing.Take(Listed))}{rest}", "a value for every cell"));
    }

    string Key(int index) => $"{_places[index / _cells % _places.Count].Code} {_firstYear + index / _cells / _places.Count}";
}
