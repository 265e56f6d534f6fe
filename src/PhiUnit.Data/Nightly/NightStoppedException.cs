namespace PhiUnit.Data.Nightly;

/// <summary>Something failed for which the failure rules say that the night stops.</summary>
public sealed class NightStoppedException(string what, string subject, string reason, string rule)
    : Exception($"{what} ({subject}): {reason} The night stopped here and the release before stays current, by the rule: {rule}.");
