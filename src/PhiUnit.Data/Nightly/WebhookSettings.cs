namespace PhiUnit.Data.Nightly;

/// <summary>Where the summary of a night is posted.</summary>
/// <param name="Url">https on one of the hosts, or http(s) on this machine.</param>
/// <param name="Hosts">Hosts, with their port where it is not 443, that may be asked.</param>
public sealed record WebhookSettings(Uri Url, IReadOnlyList<string> Hosts);
