using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>One SessionM tenant. Thread-safe; keep one for the life of the process.</summary>
public interface ISessionMClient
{
    /// <summary>Customers of SessionM Core: profiles and custom attributes.</summary>
    ISessionMCustomers Customers { get; }

    /// <summary>Tags of SessionM Core.</summary>
    ISessionMTags Tags { get; }

    /// <summary>Events of SessionM Core.</summary>
    ISessionMEvents Events { get; }

    /// <summary>Timelines of SessionM Core.</summary>
    ISessionMTimelines Timelines { get; }

    /// <summary>Campaigns of SessionM Core.</summary>
    ISessionMCampaigns Campaigns { get; }

    /// <summary>Tags for many customers of SessionM Core.</summary>
    ISessionMBulkTags BulkTags { get; }

    /// <summary>Offers of SessionM Connect.</summary>
    ISessionMOffers Offers { get; }

    /// <summary>Reward stores of SessionM Connect.</summary>
    ISessionMRewardStores RewardStores { get; }

    /// <summary>Transactions and offers at the point of sale.</summary>
    ISessionMPos Pos { get; }

    /// <summary>Points of SessionM Connect.</summary>
    ISessionMPoints Points { get; }

    /// <summary>Loyalty events of SessionM Connect.</summary>
    ISessionMLoyaltyEvents LoyaltyEvents { get; }

    /// <summary>Tiers of SessionM Connect.</summary>
    ISessionMTiers Tiers { get; }

    /// <summary>Transactions of SessionM Connect.</summary>
    ISessionMTransactions Transactions { get; }

    /// <summary>Neutral profile updates as customer profiles.</summary>
    IProfileSink Profiles { get; }

    /// <summary>Neutral events as events of SessionM Core, each in a call of its own. See <see cref="EventRecordingOptions"/> for their time.</summary>
    IEventSink EventSink { get; }

    /// <summary>Audience memberships as expiring tags.</summary>
    IAudienceSink Audiences { get; }

    /// <summary>The neutral view of <see cref="Offers"/>.</summary>
    IOfferWallet Wallet { get; }
}
