using Integration.Http;

namespace SessionM.Client;

/// <summary>Every SessionM endpoint this client calls, one part for each group. Tests and documentation are generated from this table.</summary>
public static partial class SessionMOperations
{
    private const string DeveloperDocs = "https://docs.sessionm.com/developer/";
    private const string PartnerPage = "https://www.braze.com/docs/partners/data_and_analytics/loyalty/sessionm";

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Operation> All => field ??=
    [
        .. TagOperations,
        .. CustomerOperations,
        .. EventOperations,
        .. TimelineOperations,
        .. CampaignOperations,
        .. OfferOperations,
        .. RewardStoreOperations,
        .. PosOperations,
        .. PointOperations,
        .. LoyaltyEventOperations,
        .. TierOperations,
        .. TransactionOperations,
    ];

    // Route below the application's root, page below SessionM's developer documentation.
    private static Operation Core(string name, HttpMethod method, string route, RetrySafety safety, string page, string? inferred = null) =>
        new(name, method, "priv/v1/apps/{api_key}/" + route, safety, "core", new Uri(DeveloperDocs + page)) { Inferred = inferred };

    // Connect reads and writes by POST alone. A page below SessionM's developer documentation, or a whole address.
    private static Operation Connect(string name, string route, RetrySafety safety, string page, string? inferred = null, string? saferWhen = null) =>
        new(name, HttpMethod.Post, route, safety, "connect", new Uri(new Uri(DeveloperDocs), page)) { Inferred = inferred, SaferWhen = saferWhen };

    // The point of sale has POST alone too. Route below its root, page below SessionM's developer documentation.
    private static Operation Pos(string name, string route, RetrySafety safety, string page) =>
        new(name, HttpMethod.Post, "api/2.0/" + route, safety, "pos", new Uri(DeveloperDocs + page));
}
