namespace Integration.Sandbox;

/// <summary>An e-mail address or a phone number as the workspace keeps it.</summary>
internal sealed class AddressRecord(string value)
{
    public string Value { get; } = value;

    /// <summary>The global state uploaded for an e-mail address; a user who gets the address later gets the state.</summary>
    public string? State { get; set; }

    public DateTimeOffset? UnsubscribedAt { get; set; }

    public DateTimeOffset? HardBouncedAt { get; set; }

    public bool IsReportedAsSpam { get; set; }

    public DateTimeOffset? InvalidAt { get; set; }

    public string? InvalidReason { get; set; }

    /// <summary>States in subscription groups by the group's id, set while no profile had the address.</summary>
    public Dictionary<string, OrphanedState> Orphans { get; } = new(StringComparer.Ordinal);
}
