namespace PhiUnit.Core.Projection;

/// <summary>
/// Shape of one stock or one flow: a contiguous array in the order [place][sex][age][draw], draw fastest.
/// A deterministic run has one draw.
/// </summary>
/// <param name="Places">Number of places, at least 1.</param>
/// <param name="Ages">The age axis, open age group last.</param>
/// <param name="Draws">Number of draws, at least 1.</param>
public readonly record struct CohortShape(int Places, AgeAxis Ages, int Draws = 1)
{
    /// <summary>Females and males.</summary>
    public const int Sexes = 2;

    /// <summary>Cells of one place and sex: ages × draws.</summary>
    public int RowLength => Ages.Count * Draws;

    /// <summary>Cells of a whole stock or flow.</summary>
    public int Length => Places * Sexes * RowLength;

    /// <summary>Cells of a fertility schedule, [place][age][draw].</summary>
    public int FertilityLength => Places * RowLength;

    /// <summary>Offset of the row of a place and sex.</summary>
    public int Row(int place, Sex sex) => (place * Sexes + (int)sex) * RowLength;

    /// <summary>Offset of a cell.</summary>
    public int Cell(int place, Sex sex, int age, int draw = 0) => Row(place, sex) + age * Draws + draw;
}
