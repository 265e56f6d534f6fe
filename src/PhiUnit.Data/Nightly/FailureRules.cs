using System.Globalization;
using CsvHelper;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Nightly;

/// <summary>The failure rules: those of a user's own file first, then the shipped ones (Reference/Nightly/failure-rules.csv). The first that fits decides.</summary>
public sealed class FailureRules
{
    static readonly Dictionary<string, string[]> Possible = new(StringComparer.Ordinal)
    {
        ["source_not_fetched"] = [FailureRule.KeepLastGood, FailureRule.Stop],
        ["input_refused"] = [FailureRule.KeepLastGood, FailureRule.Stop],
        ["input_held"] = [FailureRule.KeepLastGood, FailureRule.Stop],
        ["data_check_failed"] = [FailureRule.KeepLastGood, FailureRule.Stop],
        ["place_failed"] = [FailureRule.LeaveOut, FailureRule.Stop],
        ["place_failed_in_closed_system"] = [FailureRule.Stop],
        ["index_failed"] = [FailureRule.LeaveOut, FailureRule.Stop],
        ["render_failed"] = [FailureRule.Warn, FailureRule.Stop],
        ["report_failed"] = [FailureRule.Warn, FailureRule.Stop],
        ["webhook_failed"] = [FailureRule.Warn],
    };

    readonly List<FailureRule> _rules;

    FailureRules(List<FailureRule> rules) => _rules = rules;

    /// <summary>The rules of a night.</summary>
    /// <param name="path">A file of one's own; null for none.</param>
    /// <exception cref="ReferenceException">A rule is wrong; all faults are listed.</exception>
    public static FailureRules Read(string? path)
    {
        var faults = new List<ReferenceFault>();
        var own = path is null ? [] : File.Exists(path) ? Read(new StreamReader(path), Path.GetFileName(path), faults) : throw new NotFoundException($"No file {path}; failure rules (csv) expected.");
        using var embedded = ReferenceTable.Open("Nightly.failure-rules.csv");
        List<FailureRule> rules = [.. own, .. Read(embedded, "failure-rules.csv", faults)];
        return faults.Count == 0 ? new(rules) : throw new ReferenceException(faults);
    }

    /// <summary>The rule for something that fails.</summary>
    public FailureRule For(string what, string dataset = FailureRule.Any) => _rules.First(r => r.Event == what && (r.Dataset == FailureRule.Any || r.Dataset == dataset));

    static List<FailureRule> Read(TextReader text, string file, List<ReferenceFault> faults)
    {
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        var rules = new List<FailureRule>();
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not ["event", "dataset", "action", "reason"])
        {
            faults.Add(new(file, 1, "header", string.Join(",", csv.HeaderRecord ?? []), "event,dataset,action,reason"));
            return rules;
        }
        while (csv.Read())
        {
            var rule = new FailureRule(csv.GetField(0) ?? "", csv.GetField(1) ?? "", csv.GetField(2) ?? "", csv.GetField(3) ?? "");
            if (!Possible.TryGetValue(rule.Event, out var actions)) faults.Add(new(file, csv.Parser.Row, "event", $"'{rule.Event}'", string.Join(", ", Possible.Keys)));
            else if (!actions.Contains(rule.Action)) faults.Add(new(file, csv.Parser.Row, "action", $"'{rule.Action}'", string.Join(" or ", actions)));
            else rules.Add(rule);
        }
        return rules;
    }
}
