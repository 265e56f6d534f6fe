using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PhiUnit.Data.Reference.HealthIndex;

/// <summary>The keys of a YAML mapping, each read as what it should be; what it is not goes to the list of faults, with its line.</summary>
internal sealed class YamlFields(string file, YamlMappingNode mapping, List<ReferenceFault> faults)
{
    public long Row => mapping.Start.Line;

    /// <summary>The mapping that a file is; null, with a fault, where it is none.</summary>
    public static YamlFields? Of(TextReader reader, string file, List<ReferenceFault> faults)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(reader);
            if (yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode mapping) return new(file, mapping, faults);
            faults.Add(new ReferenceFault(file, 1, "document", $"{yaml.Documents.Count} documents", "one mapping of keys to values"));
        }
        catch (YamlException exception)
        {
            faults.Add(new ReferenceFault(file, exception.Start.Line, "document", exception.Message, "YAML"));
        }
        return null;
    }

    public void RefuseOthers(string[] keys)
    {
        foreach (var (key, _) in mapping.Children.Where(x => !keys.Contains(Scalar(x.Key))))
            Add(key, "key", Show(key), $"one of {string.Join(", ", keys)}");
    }

    public bool Has(string key) => Find(key) is not null;

    public string? Text(string key) => Find(key) is { } node ? Scalar(node) : null;

    public string RequiredText(string key)
    {
        if (Find(key) is YamlScalarNode { Value.Length: > 0 } scalar) return scalar.Value;
        Add(Find(key), key, Show(Find(key)), "text");
        return "";
    }

    /// <summary>A whole number, such as a year.</summary>
    public int Year(string key) => YearOf(Find(key), key);

    public IEnumerable<int> Years(string key)
    {
        if (Find(key) is YamlSequenceNode list) return list.Children.Select(x => YearOf(x, key)).ToList();
        Add(Find(key), key, Show(Find(key)), "a list of years");
        return [];
    }

    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
    {
        if (Scalar(Find(key)) is { } word && choices.TryGetValue(word, out var choice)) return choice;
        Add(Find(key), key, Show(Find(key)), string.Join(" or ", choices.Keys));
        return default;
    }

    /// <summary>A list of words, each as one of the choices.</summary>
    public IEnumerable<T> Choices<T>(string key, IReadOnlyDictionary<string, T> choices, int least = 0)
    {
        var items = Items(key, least).ToList();
        foreach (var item in items.Where(x => Scalar(x) is not { } word || !choices.ContainsKey(word)))
            Add(item, key, Show(item), string.Join(" or ", choices.Keys));
        return items.Where(x => Scalar(x) is { } word && choices.ContainsKey(word)).Select(x => choices[Scalar(x)!]);
    }

    /// <summary>A list of at least one number within bounds.</summary>
    public IEnumerable<double> Numbers(string key, double least, double most)
    {
        foreach (var item in Items(key, 1))
        {
            if (double.TryParse(Scalar(item), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                yield return number;
            else Add(item, key, Show(item), FormattableString.Invariant($"a number from {least} to {most}"));
        }
    }

    /// <summary>A list of words; a key that is absent or empty is an empty list.</summary>
    public IEnumerable<string> Words(string key)
    {
        if (Find(key) is not { } node || Scalar(node) is "") return [];
        var items = Items(key, 0).ToList();
        foreach (var item in items.Where(x => string.IsNullOrWhiteSpace(Scalar(x)))) Add(item, key, Show(item), "a word");
        return [.. items.Select(Scalar).OfType<string>()];
    }

    /// <summary>One number within bounds; the lower bound, with a fault, for anything else.</summary>
    public double Number(string key, double least, double most)
    {
        if (double.TryParse(Scalar(Find(key)), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Add(Find(key), key, Show(Find(key)), FormattableString.Invariant($"a number from {least} to {most}"));
        return least;
    }

    private IList<YamlNode> Items(string key, int least)
    {
        if (Find(key) is YamlSequenceNode list && list.Children.Count >= least) return list.Children;
        Add(Find(key), key, Find(key) is YamlSequenceNode ? "an empty list" : Show(Find(key)), "a list");
        return [];
    }

    /// <summary>A mapping below this one; null where the key holds something else or is absent.</summary>
    public YamlFields? Mapping(string key) => Find(key) is YamlMappingNode node ? new YamlFields(file, node, faults) : null;

    /// <summary>The one key of this mapping, as one of these choices, and the mapping that it holds; nulls, with a fault, for anything else.</summary>
    /// <param name="choices">What the key may be.</param>
    /// <param name="name">Name of this mapping for faults.</param>
    public (T? Choice, YamlFields? Settings) Only<T>(IReadOnlyDictionary<string, T> choices, string name) where T : struct
    {
        if (mapping.Children.Count == 1 && mapping.Children[0] is var (key, value) && Scalar(key) is { } word
            && choices.TryGetValue(word, out var choice) && value is YamlMappingNode settings)
            return (choice, new YamlFields(file, settings, faults));
        Add(mapping, name, "a mapping of " + string.Join(", ", mapping.Children.Select(x => Show(x.Key))), string.Join(" or ", choices.Keys.Select(x => $"{{{x}: {{pool: [years]}}}}")));
        return default;
    }

    /// <summary>A list of mappings; a key that is absent or empty is an empty list.</summary>
    public IEnumerable<YamlFields> Mappings(string key)
    {
        if (Find(key) is not { } node || Scalar(node) is "") yield break;
        if (node is not YamlSequenceNode list)
        {
            Add(node, key, Show(node), "a list");
            yield break;
        }
        foreach (var item in list)
        {
            if (item is YamlMappingNode entry) yield return new YamlFields(file, entry, faults);
            else Add(item, key, Show(item), "a mapping of keys to values");
        }
    }

    private int YearOf(YamlNode? node, string key)
    {
        if (int.TryParse(Scalar(node), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        Add(node, key, Show(node), "a year");
        return 0;
    }

    private YamlNode? Find(string key) => mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static string? Scalar(YamlNode? node) => (node as YamlScalarNode)?.Value;

    private static string Show(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalarNode scalar => $"'{scalar.Value}'",
        YamlSequenceNode => "a list",
        _ => "a mapping",
    };

    private void Add(YamlNode? node, string key, string found, string expected) =>
        faults.Add(new ReferenceFault(file, node?.Start.Line ?? Row, key, found, expected));
}
