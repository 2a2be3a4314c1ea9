using System.Net;
using Integration.Http;

namespace Braze.Client.Tests;

/// <summary>One call of an operation of the table, with every member of its request set.</summary>
internal sealed record OperationCall(Operation Operation, Func<BrazeClient, Task<BrazeResponse>> SendAsync, string Query = "")
{
    /// <summary>Path and query of the call; the route unless it has placeholders or a query.</summary>
    public string Target { get; init; } = Operation.Route;

    /// <summary>The credential that Braze wants for the operation.</summary>
    public string Bearer { get; init; } = BrazeHost.ApiKey;

    /// <summary>The status of its answer: an answer without a body is a success only with a status that says so.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.Created;

    /// <summary>Whether there is a golden request; deletes that name everything in their path have none.</summary>
    public bool HasBody => File.Exists(Path.Combine(AppContext.BaseDirectory, "Golden", $"{Operation.Name}.request.json"));

    /// <summary>One for each operation; a test compares them with the table.</summary>
    public static IReadOnlyList<OperationCall> All { get; } =
    [
        new(BrazeOperations.UsersTrack, async client => (await client.Users.TrackAsync(TrackGoldenTests.Everything())).Response),
        new(BrazeOperations.CampaignsTriggerSend, async client => await client.Campaigns.SendAsync(Campaign())),
        new(BrazeOperations.CampaignsTriggerSendBroadcast, async client => await client.Campaigns.SendBroadcastAsync(CampaignToAll())),
        new(BrazeOperations.CampaignsList, async client => await client.Campaigns.GetPageAsync(Lists(), 2))
        {
            Query = "?page=2&include_archived=true&sort_direction=desc&last_edit.time[gt]=2026-03-01T10%3A00%3A00Z",
        },
        new(BrazeOperations.CampaignsDetails, async client => await client.Campaigns.GetDetailsAsync("campaign-1", postLaunchDraftVersion: true, includeHasTranslatableContent: true))
        {
            Query = "?campaign_id=campaign-1&post_launch_draft_version=true&include_has_translatable_content=true",
        },
        new(BrazeOperations.CampaignsDataSeries, async client => await client.Campaigns.GetDataSeriesAsync("campaign-1", 7, Wire.Now))
        {
            Query = "?length=7&ending_at=2026-03-01T10%3A00%3A00Z&campaign_id=campaign-1",
        },
        new(BrazeOperations.CampaignsDuplicate, async client => await client.Campaigns.DuplicateAsync(new CampaignDuplicateRequest("campaign-1", "Copy") { Description = "For the spring", TagNames = ["spring", "test"] })),
        new(BrazeOperations.CampaignsUrlInfoDetails, async client => await client.Campaigns.GetLinksAsync("campaign-1", "variation-1", "link-1"))
        {
            Query = "?campaign_id=campaign-1&message_variation_id=variation-1&includes_link_id=link-1",
        },
        new(BrazeOperations.CanvasTriggerSend, async client => await client.Canvases.SendAsync(Canvas())),
        new(BrazeOperations.CanvasTriggerSendBroadcast, async client => await client.Canvases.SendBroadcastAsync(CanvasToAll())),
        new(BrazeOperations.UsersTrackSync, async client => await client.Users.TrackSyncAsync(IdentityCalls.Event())),
        new(BrazeOperations.UsersTrackBulk, async client => (await client.Users.TrackBulkAsync(IdentityCalls.Bulk())).Response),
        new(BrazeOperations.UsersAliasNew, async client => await client.Users.CreateAliasesAsync(IdentityCalls.NewAliases())),
        new(BrazeOperations.UsersAliasUpdate, async client => await client.Users.UpdateAliasesAsync([new UserAliasUpdate("web", "anon-7", "anon-8")])),
        new(BrazeOperations.UsersIdentify, async client => await client.Users.IdentifyAsync(IdentityCalls.Identifications())),
        new(BrazeOperations.UsersMerge, async client => await client.Users.MergeAsync(IdentityCalls.Merges())),
        new(BrazeOperations.UsersDelete, async client => await client.Users.DeleteAsync(IdentityCalls.Deletions())),
        new(BrazeOperations.UsersExternalIdsRename, async client => (await client.Users.RenameExternalIdsAsync(IdentityCalls.Renames())).Response),
        new(BrazeOperations.UsersExternalIdsRemove, async client => (await client.Users.RemoveExternalIdsAsync(["old-1", "old-2", "old-3"])).Response),
        new(BrazeOperations.SendsIdCreate, async client => await client.Sends.CreateSendIdAsync(new SendIdRequest("campaign-1") { SendId = "send-1" })),
        new(BrazeOperations.SendsDataSeries, async client => await client.Sends.GetDataSeriesAsync("campaign-1", "send 1", 30, Wire.Now), "?campaign_id=campaign-1&send_id=send%201&length=30&ending_at=2026-03-01T10%3A00%3A00Z"),
        new(BrazeOperations.UsersExportIds, async client => await client.Exports.ExportUsersAsync(ExportCalls.Users())),
        new(BrazeOperations.UsersExportSegment, async client => await client.Exports.StartSegmentExportAsync(ExportCalls.Segment())),
        new(BrazeOperations.UsersExportGlobalControlGroup, async client => await client.Exports.StartControlGroupExportAsync(ExportCalls.ControlGroup())),
        new(BrazeOperations.ExportSegmentCancel, async client => await client.Exports.CancelSegmentExportsAsync("segment-1")),
        .. BrazeSubscriptionsTests.Calls,
        .. BrazeEmailTests.Calls,
        .. BrazeSmsTests.Calls,
        .. BrazePreferenceCentersTests.Calls,
        .. BrazeContentBlocksTests.Calls,
        .. BrazeEmailTemplatesTests.Calls,
        .. BrazeCatalogsTests.Calls,
        .. BrazeCloudDataIngestionTests.Calls,
        .. BrazeSdkAuthenticationTests.Calls,
        .. BrazeScimTests.Calls,
        .. BrazeMediaLibraryTests.Calls,
        .. BrazeAppsTests.Calls,
        .. BrazeDeviceMessagingTests.Calls,
        new(BrazeOperations.CanvasList, async client => await client.Canvases.GetPageAsync(Lists(), 2))
        {
            Query = "?page=2&include_archived=true&sort_direction=desc&last_edit.time[gt]=2026-03-01T10%3A00%3A00Z",
        },
        new(BrazeOperations.CanvasDetails, async client => await client.Canvases.GetDetailsAsync("canvas-1", postLaunchDraftVersion: true, includeHasTranslatableContent: true))
        {
            Query = "?canvas_id=canvas-1&post_launch_draft_version=true&include_has_translatable_content=true",
        },
        new(BrazeOperations.CanvasDataSeries, async client => await client.Canvases.GetDataSeriesAsync(Figures(CanvasAnalyticsQuery.Between("canvas-1", Wire.Now.AddDays(-2), Wire.Now))))
        {
            Query = "?canvas_id=canvas-1&ending_at=2026-03-01T10%3A00%3A00Z&starting_at=2026-02-27T10%3A00%3A00Z&include_variant_breakdown=true&include_step_breakdown=true&include_deleted_step_data=true",
        },
        new(BrazeOperations.CanvasDataSummary, async client => await client.Canvases.GetDataSummaryAsync(Figures(CanvasAnalyticsQuery.Days("canvas-1", 14, Wire.Now))))
        {
            Query = "?canvas_id=canvas-1&ending_at=2026-03-01T10%3A00%3A00Z&length=14&include_variant_breakdown=true&include_step_breakdown=true&include_deleted_step_data=true",
        },
        new(BrazeOperations.CanvasDuplicate, async client => await client.Canvases.DuplicateAsync(new CanvasDuplicateRequest("canvas-1", "Copy") { Description = "For the spring", TagNames = ["spring", "test"] })),
        new(BrazeOperations.CanvasUrlInfoDetails, async client => await client.Canvases.GetLinksAsync("step-1", "variation-1", "link-1"))
        {
            Query = "?canvas_step_id=step-1&message_variation_id=variation-1&includes_link_id=link-1",
        },
        new(BrazeOperations.SegmentsList, async client => await client.Segments.GetPageAsync(2, newestFirst: true))
        {
            Query = "?page=2&sort_direction=desc",
        },
        new(BrazeOperations.SegmentsDetails, async client => await client.Segments.GetDetailsAsync("segment-1"))
        {
            Query = "?segment_id=segment-1",
        },
        new(BrazeOperations.SegmentsDataSeries, async client => await client.Segments.GetSizeSeriesAsync("segment-1", 14, Wire.Now))
        {
            Query = "?length=14&ending_at=2026-03-01T10%3A00%3A00Z&segment_id=segment-1",
        },
        new(BrazeOperations.EventsGet, async client => await client.CustomEvents.GetPageAsync("c2tpcDow+/="))
        {
            Query = "?cursor=c2tpcDow%2B%2F%3D",
        },
        new(BrazeOperations.EventsList, async client => await client.CustomEvents.GetNamePageAsync(3))
        {
            Query = "?page=3",
        },
        new(BrazeOperations.EventsDataSeries, async client => await client.CustomEvents.GetCountSeriesAsync(new EventSeriesQuery("store visit", 24) { Unit = SeriesUnit.Hour, EndingAt = Wire.Now, AppId = "app-1", SegmentId = "segment-1" }))
        {
            Query = "?event=store%20visit&length=24&unit=hour&ending_at=2026-03-01T10%3A00%3A00Z&app_id=app-1&segment_id=segment-1",
        },
        new(BrazeOperations.PurchasesProductList, async client => await client.Purchases.GetProductPageAsync(1))
        {
            Query = "?page=1",
        },
        new(BrazeOperations.PurchasesQuantitySeries, async client => await client.Purchases.GetQuantitySeriesAsync(Purchases()))
        {
            Query = "?length=100&unit=day&ending_at=2026-03-01T10%3A00%3A00Z&app_id=app-1&product=shoes",
        },
        new(BrazeOperations.PurchasesRevenueSeries, async client => await client.Purchases.GetRevenueSeriesAsync(Purchases()))
        {
            Query = "?length=100&unit=day&ending_at=2026-03-01T10%3A00%3A00Z&app_id=app-1&product=shoes",
        },
        new(BrazeOperations.SessionsDataSeries, async client => await client.Sessions.GetSeriesAsync(new SessionSeriesQuery(14) { Unit = SeriesUnit.Hour, EndingAt = Wire.Now, AppId = "app-1", SegmentId = "segment-1" }))
        {
            Query = "?length=14&unit=hour&ending_at=2026-03-01T10%3A00%3A00Z&app_id=app-1&segment_id=segment-1",
        },
        new(BrazeOperations.KpiNewUsersDataSeries, async client => await client.Kpi.GetNewUsersSeriesAsync(14, Wire.Now, "app-1"))
        {
            Query = "?length=14&ending_at=2026-03-01T10%3A00%3A00Z&app_id=app-1",
        },
        new(BrazeOperations.KpiDailyActiveUsersDataSeries, async client => await client.Kpi.GetDailyActiveUsersSeriesAsync(10, Wire.Now, "app-1"))
        {
            Query = "?length=10&ending_at=2026-03-01T10%3A00%3A00Z&app_id=app-1",
        },
        new(BrazeOperations.KpiMonthlyActiveUsersDataSeries, async client => await client.Kpi.GetMonthlyActiveUsersSeriesAsync(7, Wire.Now, "app-1"))
        {
            Query = "?length=7&ending_at=2026-03-01T10%3A00%3A00Z&app_id=app-1",
        },
        new(BrazeOperations.KpiUninstallsDataSeries, async client => await client.Kpi.GetUninstallsSeriesAsync(14, Wire.Now, "app-1"))
        {
            Query = "?length=14&ending_at=2026-03-01T10%3A00%3A00Z&app_id=app-1",
        },
        new(BrazeOperations.CustomAttributesGet, async client => await client.CustomAttributes.GetPageAsync("c2tpcDow"))
        {
            Query = "?cursor=c2tpcDow",
        },
        new(BrazeOperations.CampaignsTriggerScheduleCreate, async client => await client.Campaigns.ScheduleAsync(MessageCalls.Campaign(), MessageCalls.LocalMorning)),
        new(BrazeOperations.CampaignsTriggerScheduleCreateBroadcast, async client => await client.Campaigns.ScheduleBroadcastAsync(CampaignToAll(), MessageCalls.BestTime)),
        new(BrazeOperations.CampaignsTriggerScheduleUpdate, async client => await client.Campaigns.UpdateScheduleAsync("campaign-1", "schedule-1", MessageCalls.Moment)),
        new(BrazeOperations.CampaignsTriggerScheduleDelete, async client => await client.Campaigns.DeleteScheduleAsync("campaign-1", "schedule-1")),
        new(BrazeOperations.CanvasTriggerScheduleCreate, async client => await client.Canvases.ScheduleAsync(MessageCalls.Canvas(), MessageCalls.LocalMorning)),
        new(BrazeOperations.CanvasTriggerScheduleCreateBroadcast, async client => await client.Canvases.ScheduleBroadcastAsync(CanvasToAll(), MessageCalls.BestTime)),
        new(BrazeOperations.CanvasTriggerScheduleUpdate, async client => await client.Canvases.UpdateScheduleAsync("canvas-1", "schedule-1", MessageCalls.Moment)),
        new(BrazeOperations.CanvasTriggerScheduleDelete, async client => await client.Canvases.DeleteScheduleAsync("canvas-1", "schedule-1")),
        .. MessageCalls.All,
        .. BrazeDataObjectsTests.Calls,
        .. BrazeObjectRelationshipsTests.Calls,
        .. BrazeUserRelationshipsTests.Calls,
        .. BrazeTranslationsTests.Calls,
    ];

    public static TheoryData<string> Names => new(All.Select(call => call.Operation.Name));

    public static OperationCall Of(string name) => All.Single(call => call.Operation.Name == name);

    private static CampaignTrigger Campaign() => new("campaign-1")
    {
        SendId = "send-1",
        TriggerProperties =
        {
            ["brand"] = "Acme",
            ["points"] = 120,
            ["price"] = 19.90m,
            ["vip"] = true,
            ["expires_at"] = Wire.Now.AddDays(7),
            ["day"] = new DateOnly(2026, 3, 8),
            ["stores"] = new[] { "Oslo", "Bergen" },
            ["offer"] = new PropertyObject
            {
                ["id"] = "o-1",
                ["lines"] = PropertyValue.Objects(new PropertyObject { ["sku"] = "s-1" }, new PropertyObject { ["sku"] = "s-2" }),
            },
        },
        Audience = EveryFilter(),
        Recipients =
        {
            new Recipient(Wire.User) { TriggerProperties = { ["order"] = "A-1" }, SendToExistingOnly = true },
            new Recipient(BrazeUser.Alias("anon-7", "web")),
            new Recipient(BrazeUser.BrazeId("000000000000000000000001")),
            new Recipient(BrazeUser.Email("a@b.test")),
            ByEmail("c@d.test", RecipientPriority.Unidentified, RecipientPriority.LeastRecentlyUpdated),
            new Recipient(BrazeUser.External("new-9"))
            {
                SendToExistingOnly = false,
                Attributes =
                {
                    Email = "n@b.test",
                    FirstName = "Ann",
                    SubscriptionGroups = { new SubscriptionGroup("00000000-0000-0000-0000-000000000001", SubscriptionGroupState.Subscribed) },
                    ["tier"] = "gold",
                    ["visits"] = AttributeValue.Increment(1),
                },
            },
        },
        Attachments =
        {
            new MessageAttachment("receipt", new Uri("https://files.test/receipt.pdf")),
            new MessageAttachment("terms", new Uri("https://files.test/terms of use.pdf?v=1")) { BasicAuthCredential = "files" },
        },
    };

    private static Recipient ByEmail(string address, params RecipientPriority[] priorities)
    {
        Recipient recipient = new(BrazeUser.Email(address));
        recipient.Prioritization.Clear();
        recipient.Prioritization.AddRange(priorities);
        return recipient;
    }

    private static CampaignBroadcast CampaignToAll() => new("campaign-1")
    {
        SendId = "send-1",
        TriggerProperties = { ["brand"] = "Acme" },
        Audience = ConnectedAudience.Or(ConnectedAudience.EmailSubscriptionIs(GlobalSubscriptionState.OptedIn)),
    };

    private static CanvasTrigger Canvas()
    {
        CanvasRecipient byEmail = new(BrazeUser.Email("a@b.test")) { SendToExistingOnly = true };
        byEmail.Prioritization.Clear();
        byEmail.Prioritization.Add(RecipientPriority.MostRecentlyUpdated);
        return new CanvasTrigger("canvas-1")
        {
            Context = { ["brand"] = "Acme", ["offer"] = new PropertyObject { ["id"] = "o-1" } },
            Audience = ConnectedAudience.CustomAttribute("tier", AudienceComparison.Exists),
            Recipients =
            {
                new CanvasRecipient(Wire.User) { Context = { ["order"] = "A-1" } },
                new CanvasRecipient(BrazeUser.Alias("anon-7", "web")),
                new CanvasRecipient(BrazeUser.BrazeId("000000000000000000000001")),
                byEmail,
                new CanvasRecipient(BrazeUser.External("new-9")) { SendToExistingOnly = false, Attributes = { Email = "n@b.test" } },
            },
        };
    }

    private static CanvasBroadcast CanvasToAll() => new("canvas-1")
    {
        Context = { ["brand"] = "Acme" },
        Audience = ConnectedAudience.CustomAttribute("tier", AudienceComparison.EqualTo, "gold"),
    };

    private static ConnectedAudience EveryFilter() => ConnectedAudience.And(
        ConnectedAudience.CustomAttribute("tier", AudienceComparison.EqualTo, "gold"),
        ConnectedAudience.CustomAttribute("tier", AudienceComparison.NotEqual, "trial"),
        ConnectedAudience.CustomAttribute("code", AudienceComparison.MatchesRegex, "^A+$"),
        ConnectedAudience.CustomAttribute("code", AudienceComparison.DoesNotMatchRegex, "^B"),
        ConnectedAudience.CustomAttribute("tier", AudienceComparison.Exists),
        ConnectedAudience.CustomAttribute("banned", AudienceComparison.DoesNotExist),
        ConnectedAudience.CustomAttribute("tier", AudienceComparison.IsAnyOf, PropertyValue.Array("gold", "silver")),
        ConnectedAudience.CustomAttribute("tier", AudienceComparison.IsNoneOf, PropertyValue.Array("trial")),
        ConnectedAudience.CustomAttribute("colors", AudienceComparison.IncludesValue, "red"),
        ConnectedAudience.CustomAttribute("colors", AudienceComparison.DoesNotIncludeValue, "blue"),
        ConnectedAudience.Or(
            ConnectedAudience.CustomAttribute("visits", AudienceComparison.GreaterThan, 3),
            ConnectedAudience.CustomAttribute("visits", AudienceComparison.GreaterThanOrEqualTo, 4),
            ConnectedAudience.CustomAttribute("spent", AudienceComparison.LessThan, 10.5m),
            ConnectedAudience.CustomAttribute("spent", AudienceComparison.LessThanOrEqualTo, 10),
            ConnectedAudience.CustomAttribute("active", AudienceComparison.EqualTo, true),
            ConnectedAudience.And(
                ConnectedAudience.CustomAttribute("joined_at", AudienceComparison.LessThanXDaysAgo, 30),
                ConnectedAudience.CustomAttribute("joined_at", AudienceComparison.GreaterThanXDaysAgo, 5),
                ConnectedAudience.CustomAttribute("renews_at", AudienceComparison.LessThanXDaysInTheFuture, 7),
                ConnectedAudience.CustomAttribute("renews_at", AudienceComparison.GreaterThanXDaysInTheFuture, 1),
                ConnectedAudience.CustomAttribute("joined_at", AudienceComparison.After, Wire.Now),
                ConnectedAudience.CustomAttribute("joined_at", AudienceComparison.Before, Wire.Now))),
        ConnectedAudience.PushSubscriptionIs(GlobalSubscriptionState.OptedIn),
        ConnectedAudience.PushSubscriptionIsNot(GlobalSubscriptionState.Unsubscribed),
        ConnectedAudience.EmailSubscriptionIs(GlobalSubscriptionState.Subscribed),
        ConnectedAudience.EmailSubscriptionIsNot(GlobalSubscriptionState.Unsubscribed),
        ConnectedAudience.LastUsedAppAfter(Wire.Now.ToOffset(TimeSpan.FromHours(2)).AddHours(-1)),
        ConnectedAudience.LastUsedAppBefore(Wire.Now));

    private static MessageListQuery Lists() => new() { IncludeArchived = true, NewestFirst = true, LastEditedAfter = Wire.Now };

    private static CanvasAnalyticsQuery Figures(CanvasAnalyticsQuery query) => query with { IncludeVariants = true, IncludeSteps = true, IncludeDeletedSteps = true };

    private static PurchaseSeriesQuery Purchases() => new(100) { EndingAt = Wire.Now, AppId = "app-1", Product = "shoes" };
}
