namespace PhiUnit.Data.Answers;

/// <summary>How finely people are told apart by age.</summary>
public enum AgeDetail
{
    /// <summary>Single years of age, by sex.</summary>
    SingleYears,

    /// <summary>Broad ages and all ages, by sex and for both.</summary>
    Broad,

    /// <summary>65, 80 and 90 and over, by sex and for both; each is part of the one before.</summary>
    Older,

    /// <summary>All ages, both sexes.</summary>
    All,
}
