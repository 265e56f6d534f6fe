using System.Globalization;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PhiUnit.Data.Packs;

/// <summary>Reads pack.yaml; every fault becomes a note with its line.</summary>
sealed class PackSettingsReader(string file, List<Note> notes)
{
    static readonly string[] Known = ["convention", "first_year", "last_year", "open_age", "sex_ratio_at_birth", "housing"];

    public PackSettings Read(string text)
    {
        var root = Root(text);
        foreach (var (key, _) in root)
        {
            if (!Known.Contains(Name(key))) Refuse(key, Name(key), "an unknown setting", $"one of {string.Join(", ", Known)}");
        }
        var convention = ReadConvention(root);
        var first = Whole(root, "first_year", 1800, 2200);
        var last = Whole(root, "last_year", 1800, 2200);
        if (last <= first) Refuse(root, "last_year", $"{last}", $"a year after first_year ({first})");
        var open = Whole(root, "open_age", 1, 150);
        var ratio = Number(root, "sex_ratio_at_birth", 0.5, 2);
        return new(convention, new(first, Math.Max(last, first)), new(Math.Max(open, 1)), ratio, Housing(root));
    }

    YamlMappingNode Root(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return root;
            notes.Add(PackNote.Of("E_YAML", file, 1, null, "no settings", "name: value lines (see docs/assumption-pack.md)"));
        }
        catch (YamlException e)
        {
            notes.Add(PackNote.Of("E_YAML", file, (int)e.Start.Line, null, $"text that is no YAML ({e.Message})", "name: value lines"));
        }
        return [];
    }

    Convention ReadConvention(YamlMappingNode root)
    {
        var name = Scalar(root, "convention");
        if (PackConvention.Find(name) is { } convention) return convention;
        if (name is not null) Refuse(root, "convention", name, "aged-on, mid-step or end-step");
        return default;
    }

    HousingSetting? Housing(YamlMappingNode root)
    {
        if (!root.Children.TryGetValue(new YamlScalarNode("housing"), out var node)) return null;
        if (node is not YamlMappingNode housing)
        {
            Refuse(node, "housing", $"{node}", "{alpha: 0..1, uplift: first-year | none, loop: true | false}");
            return null;
        }
        var uplift = Scalar(housing, "uplift");
        if (uplift is not (null or "first-year" or "none")) Refuse(housing, "uplift", uplift, "first-year or none");
        var loop = Scalar(housing, "loop");
        if (loop is not (null or "true" or "false")) Refuse(housing, "loop", loop, "true or false");
        return new(Number(housing, "alpha", 0, 1), uplift == "first-year", loop == "true");
    }

    int Whole(YamlMappingNode node, string name, int least, int most)
    {
        var text = Scalar(node, name);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        if (text is not null) Refuse(node, name, text, $"a whole number from {least} to {most}");
        return least;
    }

    double Number(YamlMappingNode node, string name, double least, double most)
    {
        var text = Scalar(node, name);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        if (text is not null) Refuse(node, name, text, FormattableString.Invariant($"a number from {least} to {most}"));
        return least;
    }

    /// <summary>The text of a setting; one that is missing is refused.</summary>
    string? Scalar(YamlMappingNode node, string name)
    {
        if (node.Children.TryGetValue(new YamlScalarNode(name), out var value)) return (value as YamlScalarNode)?.Value ?? "";
        Refuse(node, name, "nothing", "a value");
        return null;
    }

    void Refuse(YamlNode at, string name, string? found, string expected)
    {
        if (at is YamlMappingNode settings && settings.Children.TryGetValue(new YamlScalarNode(name), out var value)) at = value;
        notes.Add(PackNote.Of("E_SETTING", file, (int)at.Start.Line, name, found ?? "nothing", expected));
    }

    static string Name(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}
