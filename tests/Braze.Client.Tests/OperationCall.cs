using Integration.Http;

namespace Braze.Client.Tests;

/// <summary>One call of an operation of the table, with every member of its request set.</summary>
internal sealed record OperationCall(Operation Operation, Func<BrazeClient, Task<BrazeResponse>> SendAsync)
{
    /// <summary>Path and query of the call; the route unless it has placeholders or a query.</summary>
    public string Target { get; init; } = Operation.Route;

    /// <summary>One for each operation; a test compares them with the table.</summary>
    public static IReadOnlyList<OperationCall> All { get; } =
    [
        new(BrazeOperations.UsersTrack, async client => (await client.Users.TrackAsync(TrackGoldenTests.Everything())).Response),
        new(BrazeOperations.CampaignsTriggerSend, async client => await client.Campaigns.SendAsync(Campaign())),
        new(BrazeOperations.CampaignsTriggerSendBroadcast, async client => await client.Campaigns.SendBroadcastAsync(CampaignToAll())),
        new(BrazeOperations.CampaignsTriggerScheduleCreate, async client => await client.Campaigns.ScheduleAsync(MessageCalls.Campaign(), MessageCalls.LocalMorning)),
        new(BrazeOperations.CampaignsTriggerScheduleCreateBroadcast, async client => await client.Campaigns.ScheduleBroadcastAsync(CampaignToAll(), MessageCalls.BestTime)),
        new(BrazeOperations.CampaignsTriggerScheduleUpdate, async client => await client.Campaigns.UpdateScheduleAsync("campaign-1", "schedule-1", MessageCalls.Moment)),
        new(BrazeOperations.CampaignsTriggerScheduleDelete, async client => await client.Campaigns.DeleteScheduleAsync("campaign-1", "schedule-1")),
        new(BrazeOperations.CanvasTriggerSend, async client => await client.Canvases.SendAsync(Canvas())),
        new(BrazeOperations.CanvasTriggerSendBroadcast, async client => await client.Canvases.SendBroadcastAsync(CanvasToAll())),
        new(BrazeOperations.CanvasTriggerScheduleCreate, async client => await client.Canvases.ScheduleAsync(MessageCalls.Canvas(), MessageCalls.LocalMorning)),
        new(BrazeOperations.CanvasTriggerScheduleCreateBroadcast, async client => await client.Canvases.ScheduleBroadcastAsync(CanvasToAll(), MessageCalls.BestTime)),
        new(BrazeOperations.CanvasTriggerScheduleUpdate, async client => await client.Canvases.UpdateScheduleAsync("canvas-1", "schedule-1", MessageCalls.Moment)),
        new(BrazeOperations.CanvasTriggerScheduleDelete, async client => await client.Canvases.DeleteScheduleAsync("canvas-1", "schedule-1")),
        .. MessageCalls.All,
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
}
