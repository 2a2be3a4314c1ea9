using System.Diagnostics;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Settings of one SessionM tenant. A family that the host does not use stays empty; at least one is needed.</summary>
/// <remarks>Each family has an address and credentials of its own. Changed settings take effect with the next attempt, without a restart.</remarks>
[DebuggerDisplay("SessionM options")]
public sealed class SessionMOptions
{
    /// <summary>SessionM Core: customers, tags, events.</summary>
    public SessionMCoreOptions Core { get; set; } = new();

    /// <summary>SessionM Connect: offers, points, transactions.</summary>
    public SessionMConnectOptions Connect { get; set; } = new();

    /// <summary>SessionM's API for the point of sale: transactions, and offers at the till.</summary>
    public SessionMPosOptions Pos { get; set; } = new();

    /// <summary>How calls of all families are repeated and when they give up.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>How audiences become tags.</summary>
    public AudienceTagOptions Audiences { get; set; } = new();

    /// <summary>How many customers are tagged in bulk.</summary>
    public BulkTagOptions BulkTags { get; set; } = new();

    /// <summary>How neutral profile updates are sent.</summary>
    public ProfileUpdateOptions Profiles { get; set; } = new();

    /// <summary>How neutral events are sent.</summary>
    public EventRecordingOptions Events { get; set; } = new();

    /// <summary>Where the settings come from, so that a validation message can name them as the operator wrote them.</summary>
    internal string? ConfigurationPath { get; set; }

    /// <summary>Whether something is registered that cannot do without Core.</summary>
    internal bool NeedsCore { get; set; }

    /// <summary>Settings that could not be read, to be reported together with everything else that is wrong.</summary>
    internal List<string> BindingProblems { get; } = [];
}
