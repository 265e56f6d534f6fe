namespace PhiUnit.Data.Contracts;

/// <summary>How far the total of a place and year may move between two versions of a table, as a share of the version before.</summary>
public sealed class RevisionRange
{
    /// <summary>Beyond: the version is held back until somebody accepts it.</summary>
    public double Possible { get; set; } = 1;

    /// <summary>Places whose total is below this are not judged: a few people more are a large share of few.</summary>
    public double From { get; set; }

    /// <summary>Why the range is what it is.</summary>
    public string Why { get; set; } = "";
}
