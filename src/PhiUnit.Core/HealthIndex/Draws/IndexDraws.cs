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
    private readonly Stack<double[]> _released = [];

    /// <param name="scores">The index as it is, with its stages.</param>
    /// <param name="intervals">What is known of the error of its values, or null.</param>
    /// <param name="rule">What draws may do otherwise.</param>
    /// <param name="seed">Seed of the random numbers.</param>
    /// <param name="count">Number of draws, at least 1.</param>
    public IndexDraws(IndexScores scores, IndexIntervals? intervals, IndexDrawRule rule, uint seed, int count)
    {
        if (scores.Stages is not { } stages) throw new ArgumentException("scores without stages found, those of the lowest areas expected", nameof(scores));
        if (stages.Rules.Range is not null || stages.Rules.Mean == CompositeMean.Geometric)
            throw new ArgumentException("scores within a range, or geometric means, found; standardised scores and arithmetic means expected where an index is drawn", nameof(scores));
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
        Release(Draw(_scores.Tree.Overall, baseYear, reader));
        for (var year = 0; year < _scores.Years.Count; year++)
        {
            if (year != baseYear) Release(Draw(_scores.Tree.Overall, year, reader));
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
        var column = Column(errs || _choices.Length > 1 ? Count : 1);
        Parallel.For(0, column.AreaCount, area =>
        {
            var value = _stages.TransformedOf(indicator)[year * column.AreaCount + area];
            if (errs) Erring(column.Row(area), value, (indicator, year, area));
            else Certain(column.Row(area), value, indicator);
        });
        return column;
    }

    private void Erring(Span<double> row, double value, (int Indicator, int Year, int Area) at)
    {
        for (var draw = 0; draw < row.Length; draw++)
            row[draw] = _scales.Of(_choices[_choices.Length == 1 ? 0 : draw], at.Indicator).Score(value + _errors.Of(_numbers, draw, at));
    }

    /// <summary>A value that does not err has one score for each choice.</summary>
    private void Certain(Span<double> row, double value, int indicator)
    {
        Span<double> scores = stackalloc double[_scales.Count];
        for (var choice = 0; choice < scores.Length; choice++) scores[choice] = _scales.Of(choice, indicator).Score(value);
        var choices = _choices;
        if (choices.Length == 1) row.Fill(scores[choices[0]]);
        else for (var draw = 0; draw < row.Length; draw++) row[draw] = scores[choices[draw]];
    }

    private DrawnColumn Composite(int node, int year, DrawnScoresReader? reader)
    {
        var from = _stages.SourceYearOf(node, year);
        // Carried forward: its children of this year are read for themselves, and those of the other year make the composite.
        if (from != year && reader is not null) foreach (var child in _scores.Tree.ChildrenOf(node)) Release(Draw(child, year, reader));
        var composite = Sum(node, from, from == year ? reader : null);
        if (!_stages.Rules.Restandardise) return composite;
        var constants = _constants[node] ??= composite.Moments(BasePopulation(year));
        if (composite.Width < constants.Length) composite = Widened(composite, constants.Length);
        composite.Standardise(constants);
        return composite;
    }

    private DrawnColumn Sum(int node, int year, DrawnScoresReader? reader)
    {
        var sum = Column(1);
        sum.Values.AsSpan().Clear();
        foreach (var child in _scores.Tree.ChildrenOf(node).ToArray())
        {
            var (column, weight) = (Draw(child, year, reader), _weights.Of(child));
            var width = Math.Max(column.Width, weight.Length);
            if (sum.Width < width) sum = Widened(sum, width);
            sum.AddWeighted(column, weight);
            Release(column);
        }
        return sum;
    }

    private DrawnColumn Widened(DrawnColumn column, int width)
    {
        var wide = Column(width);
        for (var area = 0; area < wide.AreaCount; area++) wide.Row(area).Fill(column.At(area, 0));
        return wide;
    }

    /// <summary>A column to be written whole; those of many draws are used again.</summary>
    private DrawnColumn Column(int width) =>
        new(_scores.Areas.Count, width > 1 && _released.TryPop(out var values) ? values : new double[_scores.Areas.Count * width]);

    private void Release(DrawnColumn column)
    {
        if (column.Width > 1) _released.Push(column.Values);
    }

    /// <summary>Populations that weigh the areas of the base year, whose constants hold for every year.</summary>
    private ReadOnlyMemory<double> BasePopulation(int year)
    {
        var baseYear = _stages.PositionOf(_stages.Rules.BaseYear);
        if (year != baseYear) throw new InvalidOperationException($"year {year} is drawn before the base year {baseYear}");
        return _stages.Panel.Population.Slice(baseYear * _scores.Areas.Count, _scores.Areas.Count);
    }
}
