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

    /// <summary>Send ids and their analytics.</summary>
    IBrazeSends Sends { get; }

    /// <summary>Exports of user profiles.</summary>
    IBrazeExports Exports { get; }
    /// <summary>Subscription groups: who wants which kind of message.</summary>
    IBrazeSubscriptions Subscriptions { get; }

    /// <summary>The state of e-mail addresses.</summary>
    IBrazeEmail Email { get; }

    /// <summary>Phone numbers that cannot receive SMS.</summary>
    IBrazeSms Sms { get; }

    /// <summary>Pages on which users choose their e-mail.</summary>
    IBrazePreferenceCenters PreferenceCenters { get; }

    /// <summary>Pieces of HTML or text that messages share.</summary>
    IBrazeContentBlocks ContentBlocks { get; }

    /// <summary>Templates of e-mail.</summary>
    IBrazeEmailTemplates EmailTemplates { get; }
}
