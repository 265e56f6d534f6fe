namespace PhiUnit.Data.Inputs;

/// <summary>Reads whole columns of clean.* tables in a fixed order, and says which figures are missing when there are too few.</summary>
sealed class CleanColumns(Store store)
{
    /// <summary>The figures of a query that must return exactly so many rows.</summary>
    /// <param name="need">What the figures are, in words, for the message.</param>
    /// <param name="sql">A SELECT of one DOUBLE column, ordered.</param>
    /// <param name="expected">Number of rows.</param>
    /// <exception cref="InputMissingException">There are fewer or more.</exception>
    public double[] Exactly(string need, FormattableString sql, int expected)
    {
        var values = store.ReadDoubles(FormattableString.Invariant(sql));
        return values.Length == expected ? values : throw new InputMissingException(need, $"{values.Length} figures", $"{expected}");
    }

    /// <summary>One figure.</summary>
    public double One(string need, FormattableString sql) => Exactly(need, sql, 1)[0];

    /// <summary>One figure, or null when the query returns none or an empty one.</summary>
    public double? Maybe(FormattableString sql) => store.ReadDoubles(FormattableString.Invariant(sql)) is [var value] ? value : null;

    /// <summary>As many figures as there are.</summary>
    public double[] All(FormattableString sql) => store.ReadDoubles(FormattableString.Invariant(sql));
}
