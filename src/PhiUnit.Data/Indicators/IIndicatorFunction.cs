namespace PhiUnit.Data.Indicators;

/// <summary>One statistic: from a table to one result per group, row or band.</summary>
public interface IIndicatorFunction
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    FunctionGuide Guide { get; }

    /// <summary>Options that it takes.</summary>
    IndicatorSettings Settings { get; }

    /// <summary>Multiplier when none is given.</summary>
    double DefaultPer(IndicatorOptions options) => 1;

    /// <summary>Confidence levels when none are given.</summary>
    IReadOnlyList<string> DefaultConfidences => ["0.95"];

    /// <summary>Whether it standardises by age: disclosure rules ask for more events then.</summary>
    bool IsStandardised(IndicatorOptions options) => false;

    IndicatorColumns Columns(IndicatorOptions options);

    /// <summary>Columns between the limits and count.</summary>
    IReadOnlyList<string> ExtraColumns(IndicatorOptions options) => [];

    /// <summary>The results, in the order of the output; what is wrong with the table is added to its faults.</summary>
    IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options);
}
