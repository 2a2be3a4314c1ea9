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
}
