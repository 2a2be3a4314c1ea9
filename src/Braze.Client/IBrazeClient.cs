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

    /// <summary>Messages whose content the host brings along, and live activities.</summary>
    IBrazeMessages Messages { get; }

    /// <summary>Transactional e-mail.</summary>
    IBrazeTransactional Transactional { get; }
}
