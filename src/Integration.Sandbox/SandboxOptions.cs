namespace Integration.Sandbox;

/// <summary>How a sandbox behaves; the defaults follow the vendors' documentation.</summary>
public sealed class SandboxOptions
{
    /// <summary>The clock of everything the sandbox does: expiring tags, rate-limit windows, the Message-ID window, latency faults.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How many calls, sends, transactions of the point of sale, and events and purchases of one profile are kept; the oldest are dropped. Default 10,000.</summary>
    public int HistoryCapacity { get; set; } = 10_000;

    /// <summary>Braze.</summary>
    public BrazeSandboxOptions Braze { get; } = new();

    /// <summary>SessionM.</summary>
    public SessionMSandboxOptions SessionM { get; } = new();
}
