using Integration.Abstractions;

namespace Braze.Client;

/// <summary>One Braze workspace. Thread-safe; keep one for the life of the process.</summary>
public interface IBrazeClient
{
    /// <summary>User data: attributes, events, purchases.</summary>
    IBrazeUsers Users { get; }

    /// <summary>API-triggered campaigns.</summary>
    IBrazeCampaigns Campaigns { get; }

    /// <summary>API-triggered canvases.</summary>
    IBrazeCanvases Canvases { get; }

    /// <summary>Audience memberships as attributes.</summary>
    IAudienceSink Audiences { get; }

    /// <summary>Profile updates as attributes.</summary>
    IProfileSink Profiles { get; }

    /// <summary>Events as custom events.</summary>
    IEventSink Events { get; }

    /// <summary>The neutral view of campaign and canvas sends.</summary>
    IMessageTrigger MessageTrigger { get; }
}
