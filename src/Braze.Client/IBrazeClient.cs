using System.Diagnostics.CodeAnalysis;
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

    /// <summary>Catalogs: tables of the host's own that messages take content from.</summary>
    IBrazeCatalogs Catalogs { get; }

    /// <summary>Cloud Data Ingestion: syncs from the host's data warehouse.</summary>
    IBrazeCloudDataIngestion CloudDataIngestion { get; }

    /// <summary>The public keys with which Braze checks an app's users.</summary>
    IBrazeSdkAuthentication SdkAuthentication { get; }

    /// <summary>Accounts of the dashboard's users; needs <see cref="BrazeOptions.Scim"/>.</summary>
    IBrazeScim Scim { get; }

    /// <summary>The media library: files that messages show.</summary>
    IBrazeMediaLibrary MediaLibrary { get; }

    /// <summary>Settings of the workspace's apps.</summary>
    IBrazeApps Apps { get; }

    /// <summary>Segments: what there is, and how large it is.</summary>
    IBrazeSegments Segments { get; }

    /// <summary>The custom events the workspace has recorded.</summary>
    IBrazeCustomEvents CustomEvents { get; }

    /// <summary>What the workspace has recorded about purchases.</summary>
    IBrazePurchases Purchases { get; }

    /// <summary>Sessions of the workspace's apps.</summary>
    IBrazeSessions Sessions { get; }

    /// <summary>Key figures of the workspace's apps.</summary>
    IBrazeKpi Kpi { get; }

    /// <summary>The custom attributes the workspace has recorded.</summary>
    IBrazeCustomAttributes CustomAttributes { get; }

    /// <summary>Messages whose content the host brings along, and live activities.</summary>
    IBrazeMessages Messages { get; }

    /// <summary>Transactional e-mail.</summary>
    IBrazeTransactional Transactional { get; }

    /// <summary>Data objects: records of the host's own that users are related to. In early access.</summary>
    [Experimental("BRAZE001")]
    IBrazeDataObjects DataObjects { get; }

    /// <summary>Translations of messages, content blocks and templates; early access.</summary>
    [Experimental("BRAZE002")]
    IBrazeTranslations Translations { get; }

    /// <summary>Banners for hosts that show them themselves; beta, and needs <see cref="BrazeOptions.ClientApiKey"/>.</summary>
    [Experimental("BRAZE003")]
    IBrazeDeviceMessaging DeviceMessaging { get; }

    /// <summary>The archives of segment exports: waiting for them, downloading and reading them.</summary>
    IBrazeExportFiles ExportFiles { get; }

    /// <summary>Audience memberships as attributes.</summary>
    IAudienceSink Audiences { get; }

    /// <summary>Profile updates as attributes.</summary>
    IProfileSink Profiles { get; }

    /// <summary>Events as custom events.</summary>
    IEventSink Events { get; }

    /// <summary>The neutral view of campaign and canvas sends.</summary>
    IMessageTrigger MessageTrigger { get; }
}
