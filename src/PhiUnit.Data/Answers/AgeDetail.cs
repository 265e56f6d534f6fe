namespace PhiUnit.Data.Answers;

/// <summary>How finely people are told apart by age.</summary>
public enum AgeDetail
{
    /// <summary>Single years of age, by sex.</summary>
    SingleYears,

    /// <summary>Broad ages and all ages, by sex and for both.</summary>
    Broad,

    /// <summary>All ages, both sexes.</summary>
    All,
}
