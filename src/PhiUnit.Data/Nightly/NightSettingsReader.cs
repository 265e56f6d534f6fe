using System.Globalization;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.Nightly;

/// <summary>Reads the settings file of the nightly run; every fault is listed.</summary>
public static class NightSettingsReader
{
    static readonly string[] Keys =
        ["sources", "offline", "inbox", "scenarios", "places", "to", "draws", "seed", "render", "at", "keep", "minimum_free_mb", "failure_rules", "webhook"];

    const int LastPossibleYear = 2200, MostDraws = 100_000, MostMegabytes = 1 << 20;

    /// <param name="path">The file, yaml.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ReferenceException">It is wrong; all faults are listed.</exception>
    public static NightSettings Read(string path)
    {
        if (!File.Exists(path)) throw new NotFoundException($"No file {path}; the settings of the nightly run (yaml) expected.");
        var faults = new List<ReferenceFault>();
        var file = Path.GetFileName(path);
        using var text = new StreamReader(path);
        var settings = YamlFields.Of(text, file, faults) is { } fields ? Read(fields, file, faults, Path.GetDirectoryName(Path.GetFullPath(path))!) : new();
        return faults.Count == 0 ? settings : throw new ReferenceException(faults);
    }

    static NightSettings Read(YamlFields fields, string file, List<ReferenceFault> faults, string folder)
    {
        fields.RefuseOthers(Keys);
        var keep = new RetentionSettings();
        if (fields.Mapping("keep") is { } kept)
        {
            kept.RefuseOthers(["releases", "days", "months"]);
            keep = new() { Releases = Whole(kept, "releases", keep.Releases, 1), Days = Whole(kept, "days", keep.Days, 0), Months = Whole(kept, "months", keep.Months, 0) };
        }
        return new()
        {
            Sources = Words(fields, "sources"),
            Offline = fields.Text("offline") is not null && fields.Choice("offline", new Dictionary<string, bool> { ["true"] = true, ["false"] = false }),
            Inbox = Beside(folder, fields.Text("inbox")),
            Scenarios = [.. Words(fields, "scenarios").Select(s => File.Exists(Beside(folder, s)) ? Beside(folder, s)! : s)],
            Places = Words(fields, "places"),
            To = fields.Text("to") is null ? null : Whole(fields, "to", 0, 1, LastPossibleYear),
            Draws = fields.Text("draws") is null ? null : Whole(fields, "draws", 0, 1, MostDraws),
            Seed = (uint)(fields.Text("seed") is null ? 1 : fields.Number("seed", 0, uint.MaxValue)),
            Render = Words(fields, "render"),
            At = Time(fields, file, faults),
            Keep = keep,
            MinimumFree = (long)Whole(fields, "minimum_free_mb", 200, 0, MostMegabytes) << 20,
            FailureRules = Beside(folder, fields.Text("failure_rules")),
            Webhook = Webhook(fields, file, faults),
        };
    }

    static int Whole(YamlFields fields, string key, int preset, int least, int most = int.MaxValue) =>
        fields.Text(key) is null ? preset : (int)fields.Number(key, least, most);

    static IReadOnlyList<string> Words(YamlFields fields, string key) =>
        fields.Text(key) is { } one ? one.Length == 0 ? [] : [.. one.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [.. fields.Words(key)];

    static string? Beside(string folder, string? path) => string.IsNullOrEmpty(path) ? null : Path.GetFullPath(path, folder);

    static TimeOnly Time(YamlFields fields, string file, List<ReferenceFault> faults)
    {
        if (fields.Text("at") is not { } text) return new NightSettings().At;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        faults.Add(new(file, fields.Row, "at", $"'{text}'", "a time of day, UTC, such as \"02:00\" (in quotes)"));
        return default;
    }

    static WebhookSettings? Webhook(YamlFields fields, string file, List<ReferenceFault> faults)
    {
        if (fields.Mapping("webhook") is not { } webhook) return null;
        webhook.RefuseOthers(["url", "hosts"]);
        var url = webhook.RequiredText("url");
        var hosts = Words(webhook, "hosts");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !Nightly.Webhook.MayAsk(address, hosts))
        {
            faults.Add(new(file, webhook.Row, "webhook", $"'{url}'", "an https address on one of the hosts listed, or one on this machine (localhost, 127.0.0.1, [::1])"));
            return null;
        }
        return new(address, hosts);
    }
}
