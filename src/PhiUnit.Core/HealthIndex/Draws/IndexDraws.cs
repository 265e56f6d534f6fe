namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>Receives the scores of a node in a year over all draws: [area][draw], draw fastest, points.</summary>
/// <param name="node">Position of the node.</param>
/// <param name="year">Position of the year.</param>
/// <param name="scores">Read only while the call lasts; one figure for each area where no draw changes it.</param>
public delegate void DrawnScoresReader(int node, int year, ReadOnlyMemory<double> scores);

/// <summary>
/// An index drawn many times under other choices and with erring values (<see cref="IndexDrawRule"/>): the uncertainty of its scores.
/// The same seed gives the same bits for any number of threads. Standardisations above the indicators are those of each draw.
/// </summary>
public sealed class IndexDraws
{
    private readonly IndexScores _scores;
    private readonly IndexStages _stages;
    private readonly NormalisationScales _scales;
    private readonly ValueErrors _errors;
    private readonly WeightDraws _weights;
    private readonly DrawNumbers _numbers;
    private readonly int[] _choices;
    private readonly WeightedMoments[]?[] _constants;

    /// <param name="scores">The index as it is, with its stages.</param>
    /// <param name="intervals">What is known of the error of its values, or null.</param>
    /// <param name="rule">What draws may do otherwise.</param>
    /// <param name="seed">Seed of the random numbers.</param>
    /// <param name="count">Number of draws, at least 1.</param>
    public IndexDraws(IndexScores scores, IndexIntervals? intervals, IndexDrawRule rule, uint seed, int count)
    {
        if (scores.Stages is not { } stages) throw new ArgumentException("scores without stages found, those of the lowest areas expected", nameof(scores));
        if (count < 1) throw new ArgumentOutOfRangeException(nameof(count), count, "1 draw or more expected");
        (_scores, _stages, _numbers) = (scores, stages, new(seed, count));
        _scales = new(scores, rule);
        _errors = new(scores, intervals, rule);
        _weights = new(scores, rule, _numbers);
        _choices = Choices(rule);
        _constants = new WeightedMoments[]?[scores.Tree.Nodes.Count];
    }

    public int Count => _numbers.Count;

    /// <summary>What could not be drawn, and why; for people.</summary>
    public IReadOnlyList<string> Notes => _weights.Notes;

    /// <summary>Draws every node in every year, base year first, children before parents; each is read once.</summary>
    public void Read(DrawnScoresReader reader)
    {
        var baseYear = _stages.PositionOf(_stages.Rules.BaseYear);
        Draw(_scores.Tree.Overall, baseYear, reader);
        for (var year = 0; year < _scores.Years.Count; year++)
        {
            if (year != baseYear) Draw(_scores.Tree.Overall, year, reader);
        }
    }

    private int[] Choices(IndexDrawRule rule)
    {
        if (_scales.Count == 1) return [0];
        var winsorisation = _numbers.Choices(DrawPurpose.Winsorisation, rule.Winsorisations.Count);
        var normalisation = _numbers.Choices(DrawPurpose.Normalisation, rule.Normalisations.Count);
        return [.. winsorisation.Zip(normalisation, (w, n) => w * rule.Normalisations.Count + n)];
    }

    private DrawnColumn Draw(int node, int year, DrawnScoresReader? reader)
    {
        var column = _stages.IndicatorAt(node) is >= 0 and var indicator ? Indicator(indicator, year) : Composite(node, year, reader);
        reader?.Invoke(node, year, column.Values);
        return column;
    }

    private DrawnColumn Indicator(int indicator, int year)
    {
        var errs = _errors.Any(indicator, year);
        var column = new DrawnColumn(_scores.Areas.Count, errs || _choices.Length > 1 ? Count : 1);
        Parallel.For(0, column.AreaCount, area =>
        {
            var row = column.Row(area);
            var value = _stages.TransformedOf(indicator)[year * column.AreaCount + area];
            for (var draw = 0; draw < row.Length; draw++)
            {
                var choice = _choices.Length == 1 ? 0 : _choices[draw];
                row[draw] = _scales.Of(choice, indicator).Score(errs ? value + _errors.Of(_numbers, draw, (indicator, year, area)) : value);
            }
        });
        return column;
    }

    private DrawnColumn Composite(int node, int year, DrawnScoresReader? reader)
    {
        var from = _stages.SourceYearOf(node, year);
        // Carried forward: its children of this year are read for themselves, and those of the other year make the composite.
        if (from != year && reader is not null) foreach (var child in _scores.Tree.ChildrenOf(node)) Draw(child, year, reader);
        var composite = Sum(node, from, from == year ? reader : null);
        if (!_stages.Rules.Restandardise) return composite;
        return composite.Standardised(_constants[node] ??= composite.Moments(BasePopulation(year)));
    }

    private DrawnColumn Sum(int node, int year, DrawnScoresReader? reader)
    {
        var children = _scores.Tree.ChildrenOf(node).ToArray();
        DrawnColumn? sum = null;
        foreach (var child in children)
        {
            var (column, weight) = (Draw(child, year, reader), _weights.Of(child));
            var width = Math.Max(column.Width, weight.Length);
            if (sum is null || sum.Width < width) sum = Widened(sum, width);
            sum.AddWeighted(column, weight);
        }
        return sum!;
    }

    private DrawnColumn Widened(DrawnColumn? column, int width)
    {
        var wide = new DrawnColumn(_scores.Areas.Count, width);
        for (var area = 0; column is not null && area < wide.AreaCount; area++) wide.Row(area).Fill(column.At(area, 0));
        return wide;
    }

    /// <summary>Populations that weigh the areas of the base year, whose constants hold for every year.</summary>
    private ReadOnlyMemory<double> BasePopulation(int year)
    {
        var baseYear = _stages.PositionOf(_stages.Rules.BaseYear);
        if (year != baseYear) throw new InvalidOperationException($"year {year} is drawn before the base year {baseYear}");
        return _stages.Panel.Population.Slice(baseYear * _scores.Areas.Count, _scores.Areas.Count);
    }
}
