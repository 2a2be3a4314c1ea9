using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>One SessionM tenant. Thread-safe; keep one for the life of the process.</summary>
public interface ISessionMClient
{
    /// <summary>Customers of SessionM Core: profiles and custom attributes.</summary>
    ISessionMCustomers Customers { get; }

    /// <summary>Tags of SessionM Core.</summary>
    ISessionMTags Tags { get; }

    /// <summary>Offers of SessionM Connect.</summary>
    ISessionMOffers Offers { get; }

    /// <summary>Transactions and offers at the point of sale.</summary>
    ISessionMPos Pos { get; }

    /// <summary>Neutral profile updates as customer profiles.</summary>
    IProfileSink Profiles { get; }

    /// <summary>Audience memberships as expiring tags.</summary>
    IAudienceSink Audiences { get; }

    /// <summary>The neutral view of <see cref="Offers"/>.</summary>
    IOfferWallet Wallet { get; }
}
