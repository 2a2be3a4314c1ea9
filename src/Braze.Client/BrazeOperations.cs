using Integration.Http;

namespace Braze.Client;

/// <summary>Every Braze endpoint this client calls, one part for each group. Tests and documentation are generated from this table.</summary>
public static partial class BrazeOperations
{
    private const int MaxBodyBytes = 4 * 1024 * 1024;

    /// <summary>The workspace's hourly limit, which most endpoints share: 250,000 requests. Source: https://www.braze.com/docs/api/api_limits.</summary>
    private const string WorkspaceGroup = "workspace";

    /// <summary>Sends to a whole audience: 250 a minute, and 10 a minute for one audience.</summary>
    private const string BroadcastGroup = "broadcast";

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Operation> All => field ??=
    [
        .. UserOperations,
        .. CampaignOperations,
        .. CanvasOperations,
        .. SendOperations,
        .. ExportOperations,
        .. SubscriptionOperations,
        .. EmailOperations,
        .. SmsOperations,
        .. PreferenceCenterOperations,
        .. ContentBlockOperations,
        .. EmailTemplateOperations,
        .. CatalogOperations,
        .. CloudDataIngestionOperations,
        .. SdkAuthenticationOperations,
        .. ScimOperations,
        .. MediaLibraryOperations,
        .. AppOperations,
        .. SegmentOperations,
        .. CustomEventOperations,
        .. PurchaseOperations,
        .. SessionOperations,
        .. KpiOperations,
        .. CustomAttributeOperations,
        .. MessageOperations,
        .. TransactionalOperations,
        .. DataObjectOperations,
        .. TranslationOperations,
        .. DeviceMessagingOperations,
    ];

    // Route and page as Braze writes them, the page below https://www.braze.com/docs/api/endpoints/.
    private static Operation Define(
        string name, HttpMethod method, string route, RetrySafety safety, string limitGroup, string page, string permission, int maxBodyBytes = MaxBodyBytes,
        bool mayAnswerWithoutBody = false, string? saferWhen = null) =>
        new(name, method, route, safety, limitGroup, new Uri("https://www.braze.com/docs/api/endpoints/" + page))
        {
            MaxBodyBytes = maxBodyBytes,
            Permission = permission,
            MayAnswerWithoutBody = mayAnswerWithoutBody,
            SaferWhen = saferWhen,
        };
}
