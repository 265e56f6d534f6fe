using System.Globalization;
using PhiUnit.Core;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PhiUnit.Data.Reference;

/// <summary>Reads one scenario file: title, note, inherits, standard, assumptions (name, value, unit, period, source).</summary>
sealed class ScenarioReader(string file, List<Note> notes)
{
    static readonly string[] Settings = ["title", "note", "inherits", "standard", "assumptions"];
    static readonly string[] Fields = ["name", "value", "unit", "period", "source"];

    /// <param name="text">The file.</param>
    /// <param name="parentOf">Reads the scenario that this one inherits from; null when there is none (noted by the caller).</param>
    public Scenario? Read(string text, Func<string, Scenario?> parentOf)
    {
        if (Root(text) is not { } root) return null;
        RefuseUnknown(root, Settings);
        var own = Assumptions(root);
        var inherited = Text(root, "inherits") is { Length: > 0 } name ? parentOf(name)?.Assumptions ?? [] : [];
        var changed = own.ToDictionary(a => a.Name, StringComparer.Ordinal);
        return new(
            Path.GetFileNameWithoutExtension(file),
            Required(root, "title"),
            Required(root, "note").Trim(),
            Standard(root),
            [.. inherited.Select(a => changed.GetValueOrDefault(a.Name, a)), .. own.Where(a => inherited.All(i => i.Name != a.Name))]);
    }

    public static Note Fault(string file, int? line, string? field, string found, string expected) => new(
        "E_SCENARIO", file, line, field, found, expected,
        $"{file}{(line is null ? "" : $", line {line}")}{(field is null ? "" : $", {field}")}: found {found}, expected {expected}. Correct the scenario file.");

    bool Standard(YamlMappingNode root)
    {
        var text = Text(root, "standard");
        if (text is not (null or "true" or "false")) notes.Add(Fault(file, (int)root.Start.Line, "standard", text, "true or false"));
        return text == "true";
    }

    YamlMappingNode? Root(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return root;
            notes.Add(Fault(file, 1, null, "no settings", string.Join(", ", Settings)));
        }
        catch (YamlException e)
        {
            notes.Add(Fault(file, (int)e.Start.Line, null, $"text that is no YAML ({e.Message})", "name: value lines"));
        }
        return null;
    }

    List<Assumption> Assumptions(YamlMappingNode root)
    {
        var assumptions = new List<Assumption>();
        if (!root.Children.TryGetValue(new YamlScalarNode("assumptions"), out var node)) return assumptions;
        if (node is not YamlSequenceNode list)
        {
            notes.Add(Fault(file, (int)node.Start.Line, "assumptions", $"{node}", "a list"));
            return assumptions;
        }
        foreach (var item in list)
        {
            if (Assumption(item) is not { } assumption) continue;
            if (assumptions.Exists(a => a.Name == assumption.Name))
                notes.Add(Fault(file, (int)item.Start.Line, "name", $"a second '{assumption.Name}'", "each assumption once"));
            else
                assumptions.Add(assumption);
        }
        return assumptions;
    }

    Assumption? Assumption(YamlNode node)
    {
        if (node is not YamlMappingNode fields)
        {
            notes.Add(Fault(file, (int)node.Start.Line, "assumptions", $"{node}", string.Join(", ", Fields)));
            return null;
        }
        RefuseUnknown(fields, Fields);
        var texts = Array.ConvertAll(Fields, f => Required(fields, f));
        if (!double.TryParse(texts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            if (texts[1].Length > 0) notes.Add(Fault(file, (int)node.Start.Line, "value", $"'{texts[1]}'", "a number"));
            return null;
        }
        Judge(texts[0], value, (int)node.Start.Line);
        return new(texts[0], value, texts[2], texts[3], texts[4]);
    }

    void Judge(string name, double value, int line)
    {
        if (name.Length == 0) return;
        if (AssumptionRange.All.GetValueOrDefault(name) is not { } range)
            notes.Add(Fault(file, line, "name", $"'{name}', which no projection reads", string.Join(", ", AssumptionRange.All.Keys)));
        else if (!range.Holds(value))
            notes.Add(Fault(file, line, name, value.ToString(CultureInfo.InvariantCulture), $"{range}"));
    }

    void RefuseUnknown(YamlMappingNode node, string[] known)
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
                notes.Add(Fault(file, (int)key.Start.Line, null, $"an unknown field '{key}'", string.Join(", ", known)));
        }
    }

    string Required(YamlMappingNode node, string name)
    {
        var text = Text(node, name);
        if (string.IsNullOrWhiteSpace(text)) notes.Add(Fault(file, (int)node.Start.Line, name, "nothing", "a value"));
        return text ?? "";
    }

    static string? Text(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? (value as YamlScalarNode)?.Value : null;
}
