namespace PhiUnit.Web.Guards;

/// <summary>
/// The file of keys: name,sha256,places. A key is never written down, only its SHA-256: keys are 256 random bits, which need no slower hash. places are
/// codes with spaces between, or *. A row without sha256 is a person that a configured proxy has signed on under that name.
/// </summary>
sealed class CallerFile
{
    const string Header = "name,sha256,places";
    const int HashLength = 64;

    readonly Dictionary<string, Caller> _byHash = new(StringComparer.Ordinal);
    readonly Dictionary<string, Caller> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ServeException">The file cannot be used; every fault is listed.</exception>
    public static CallerFile Read(string path)
    {
        if (!File.Exists(path)) throw new ServeException($"There is no file of keys at {path}.");
        var (file, faults) = (new CallerFile(), new List<string>());
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0].Trim() != Header) faults.Add($"{path}, line 1: '{(lines.Length == 0 ? "" : lines[0])}' found; {Header} expected.");
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0 && file.Add(lines[i].Split(',')) is { } fault) faults.Add(FormattableString.Invariant($"{path}, line {i + 1}: {fault}"));
        }
        if (faults.Count == 0 && file._byHash.Count + file._byName.Count == 0) faults.Add($"{path}: no key found; at least one expected.");
        return faults.Count == 0 ? file : throw new ServeException(string.Join("\n", faults));
    }

    /// <summary>Whose key it is; null for nobody's.</summary>
    public Caller? OfHash(string sha256) => _byHash.GetValueOrDefault(sha256);

    /// <summary>The person of this name; null for a stranger.</summary>
    public Caller? Named(string name) => _byName.GetValueOrDefault(name);

    string? Add(string[] cells)
    {
        if (cells.Length != 3) return FormattableString.Invariant($"{cells.Length} cells found; 3 expected, {Header}.");
        var (name, hash, places) = (cells[0].Trim(), cells[1].Trim().ToLowerInvariant(), cells[2].Trim());
        if (name.Length == 0) return "column name: nothing found; a name expected.";
        if (places.Length == 0) return "column places: nothing found; codes of places with spaces between, or *, expected.";
        if (hash.Length > 0 && (hash.Length != HashLength || !hash.All(char.IsAsciiHexDigit))) return FormattableString.Invariant($"column sha256: '{hash}' found; {HashLength} hexadecimal digits, or nothing, expected.");
        var caller = new Caller(name, places == "*" ? null : places.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase));
        return (hash.Length > 0 ? _byHash.TryAdd(hash, caller) : _byName.TryAdd(name, caller)) ? null : "found a second time; once expected.";
    }
}
