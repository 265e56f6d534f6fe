using System.CommandLine;
using PhiUnit.Core.Indicators;
using PhiUnit.Data.Indicators;

namespace PhiUnit.Cli;

/// <summary>The options of phiunit stats: which of them a function takes, and what they say.</summary>
static class StatsOptions
{
    const int MostQuantiles = 100, MostRepetitions = 1_000_000;

    static readonly Option<string[]> Confidence = new("--confidence") { Description = "Confidence levels as proportions, such as 0.95 0.998.", HelpName = "LEVEL", AllowMultipleArgumentsPerToken = true };
    static readonly Option<double?> Per = new("--per") { Description = "Multiplier of values and limits; with sii negative (--per=-1) where low is good.", HelpName = "NUMBER" };
    static readonly Option<string?> Ages = new("--ages") { Description = "Ages that the table holds when it does not hold all: 0-74, 65+.", HelpName = "RANGE" };
    static readonly Option<int?> Quantiles = new("--quantiles") { Description = "Number of quantiles.", HelpName = "N" };
    static readonly Option<string> First = Choice("--first", "Values that quantile 1 holds.", "highest", "highest", "lowest");
    static readonly Option<string> ValueType = Choice("--value-type", "What the values are: they are normal as they stand, on the log, or on the log odds.", "normal", "normal", "rate", "proportion");
    static readonly Option<bool> Transform = new("--transform") { Description = "Draw the line on the scale of the value type too." };
    static readonly Option<int> Repetitions = new("--repetitions") { Description = "Draws of a simulation.", HelpName = "N", DefaultValueFactory = _ => 100_000 };
    static readonly Option<uint> Seed = new("--seed") { Description = "Same seed, same limits.", HelpName = "N", DefaultValueFactory = _ => 1 };
    static readonly Option<string> Statistic = Choice("--statistic", "What the funnel is of.", null, "proportion", "rate", "ratio", "standardised-rate");
    static readonly Option<string[]> By = new("--by") { Description = "Columns whose values part the table into funnels.", HelpName = "COLUMN", AllowMultipleArgumentsPerToken = true };
    static readonly Option<string> PolarityOption = Choice("--polarity", "Values that are good.", "none", "high", "low", "none");
    static readonly Option<string?> DisclosureOption = new Option<string?>("--disclosure") { Description = "Withhold what must not be published." }.AcceptOnlyFromAmong("hes", "deaths");

    static readonly (IndicatorSettings Setting, Option[] Options)[] All =
    [
        (IndicatorSettings.Confidence, [Confidence]),
        (IndicatorSettings.Per, [Per]),
        (IndicatorSettings.Ages, [Ages]),
        (IndicatorSettings.Quantiles, [Quantiles]),
        (IndicatorSettings.First, [First]),
        (IndicatorSettings.Simulation, [ValueType, Transform, Repetitions, Seed]),
        (IndicatorSettings.Statistic, [Statistic]),
        (IndicatorSettings.Funnels, [By]),
        (IndicatorSettings.Polarity, [PolarityOption]),
        (IndicatorSettings.Disclosure, [DisclosureOption]),
    ];

    public static IEnumerable<Option> Of(IndicatorSettings settings) => All.Where(a => settings.HasFlag(a.Setting)).SelectMany(a => a.Options);

    /// <summary>What the command line chose for a function.</summary>
    /// <exception cref="UsageException">An option's value cannot be.</exception>
    public static IndicatorOptions Read(Session session, IIndicatorFunction function)
    {
        bool Takes(IndicatorSettings setting) => function.Settings.HasFlag(setting);
        var options = new IndicatorOptions();
        if (Takes(IndicatorSettings.Confidence)) options = options with { Confidences = Levels(session.Value(Confidence), function) };
        if (Takes(IndicatorSettings.Ages)) options = options with { Ages = Range(session.Value(Ages)) };
        if (Takes(IndicatorSettings.Quantiles)) options = options with { Quantiles = Number(session.Value(Quantiles)) };
        if (Takes(IndicatorSettings.First)) options = options with { HighestFirst = session.Value(First) == "highest" };
        if (Takes(IndicatorSettings.Simulation)) options = Simulation(session, options);
        if (Takes(IndicatorSettings.Statistic)) options = options with { Statistic = StatisticOf(session.Value(Statistic)!) };
        if (Takes(IndicatorSettings.Funnels)) options = options with { Funnels = [.. Split(session.Value(By))] };
        if (Takes(IndicatorSettings.Polarity)) options = options with { Polarity = PolarityOf(session.Value(PolarityOption)!) };
        if (Takes(IndicatorSettings.Disclosure)) options = options with { Disclosure = DisclosureOf(session.Value(DisclosureOption)) };
        return Takes(IndicatorSettings.Per) ? options with { Per = Multiplier(session.Value(Per) ?? function.DefaultPer(options), Takes(IndicatorSettings.Simulation)) } : options;
    }

    static List<ConfidenceColumn> Levels(string[]? given, IIndicatorFunction function)
    {
        var texts = Split(given).ToList();
        var levels = (texts.Count > 0 ? texts : [.. function.DefaultConfidences])
            .Select(text => ConfidenceColumn.Of(text) ?? throw new UsageException($"--confidence {text}: a proportion between 0 and 1 expected, such as 0.95."))
            .DistinctBy(c => c.Confidence.Level).ToList();
        var same = levels.GroupBy(c => c.Label, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (same is not null) throw new UsageException($"--confidence: two levels would both be in the columns lower_{same.Key} and upper_{same.Key}; one of them expected.");
        return levels;
    }

    static AgeBand? Range(string? text) => text is null ? null
        : AgeBandText.Parse(text) ?? throw new UsageException($"--ages {text}: a range such as 0-74 or 65+ expected.");

    static int? Number(int? quantiles) => quantiles is < 2 or > MostQuantiles
        ? throw new UsageException($"--quantiles {quantiles}: 2 to {MostQuantiles} expected.")
        : quantiles;

    static IndicatorOptions Simulation(Session session, IndicatorOptions options)
    {
        var scale = session.Value(ValueType) switch { "rate" => SlopeScale.Log, "proportion" => SlopeScale.Logit, _ => SlopeScale.Identity };
        var (transform, repetitions) = (session.Value(Transform), session.Value(Repetitions));
        if (transform && scale == SlopeScale.Identity) throw new UsageException("--transform goes with --value-type rate or proportion.");
        if (repetitions is < 1 or > MostRepetitions) throw new UsageException(FormattableString.Invariant($"--repetitions {repetitions}: 1 to {MostRepetitions:#,0} expected."));
        return options with { Scale = scale, Transform = transform, Repetitions = repetitions, Seed = session.Value(Seed) };
    }

    static double Multiplier(double per, bool mayBeNegative) => double.IsFinite(per) && (per > 0 || (mayBeNegative && per < 0))
        ? per
        : throw new UsageException(FormattableString.Invariant($"--per {per}: a number {(mayBeNegative ? "other than 0" : "above 0")} expected."));

    static IEnumerable<string> Split(string[]? texts) => (texts ?? []).SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    static FunnelStatistic StatisticOf(string text) => text switch
    {
        "rate" => FunnelStatistic.Rate,
        "ratio" => FunnelStatistic.Ratio,
        "standardised-rate" => FunnelStatistic.StandardisedRate,
        _ => FunnelStatistic.Proportion,
    };

    static Polarity PolarityOf(string text) => text switch { "high" => Polarity.High, "low" => Polarity.Low, _ => Polarity.None };

    static DisclosureRule DisclosureOf(string? text) => text switch { "hes" => DisclosureRule.HospitalEpisodes, "deaths" => DisclosureRule.Deaths, _ => DisclosureRule.None };

    /// <summary>An option of a few words; one without a default must be given.</summary>
    static Option<string> Choice(string name, string description, string? preset, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, Required = preset is null };
        if (preset is not null) option.DefaultValueFactory = _ => preset;
        return option.AcceptOnlyFromAmong(words);
    }
}
