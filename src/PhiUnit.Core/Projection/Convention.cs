namespace PhiUnit.Core.Projection;

/// <summary>
/// When in the step people are born, die and move. The components add up in the same way under each: every one stands at the age its
/// people have at the END of the step (see <see cref="Balance"/>).
/// </summary>
public enum Convention
{
    /// <summary>
    /// Everyone ages on first; women aged on bear; survivors move (ONS subnational projections, GLA trend model). Rates by age at the end,
    /// migration rates per survivor.
    /// </summary>
    AgedOn,

    /// <summary>
    /// Half of every flow moves at the start of the step, survives and ages, the other half moves at its end at the same age label
    /// (United Nations, "even"). Survivorship by age at the end; migration rates per person at the start; births from the mean of the women
    /// at the start and at the end, each with the half that came then.
    /// </summary>
    MidStep,

    /// <summary>Everyone moves at the end of the step (United Nations, "end"); births from the mean of the women at the start and at the end before it.
    /// Otherwise as <see cref="MidStep"/>.</summary>
    EndStep,
}
