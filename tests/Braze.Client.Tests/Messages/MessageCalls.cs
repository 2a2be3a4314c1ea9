namespace Braze.Client.Tests;

/// <summary>The calls of the operations that send, schedule and change messages.</summary>
internal static class MessageCalls
{
    public static readonly SendSchedule Moment = SendSchedule.At(new DateTimeOffset(2026, 5, 1, 11, 30, 0, TimeSpan.FromHours(2)));
    public static readonly SendSchedule LocalMorning = SendSchedule.InLocalTime(new DateOnly(2026, 5, 1), new TimeOnly(9, 30));
    public static readonly SendSchedule BestTime = SendSchedule.AtOptimalTime(new DateOnly(2026, 5, 1));

    public static IReadOnlyList<OperationCall> All { get; } =
    [
        new(BrazeOperations.MessagesSend, async client => await client.Messages.SendAsync(ToUsers())),
        new(BrazeOperations.MessagesSendBroadcast, async client => await client.Messages.SendBroadcastAsync(ToSegment())),
        new(BrazeOperations.MessagesScheduleCreate, async client => await client.Messages.ScheduleAsync(ToOneUser(), Moment)),
        new(BrazeOperations.MessagesScheduleCreateBroadcast, async client => await client.Messages.ScheduleBroadcastAsync(ToSegment(), LocalMorning)),
        new(BrazeOperations.MessagesScheduleUpdate, async client => await client.Messages.UpdateScheduleAsync("schedule-1", Moment, Text())),
        new(BrazeOperations.MessagesScheduleDelete, async client => await client.Messages.DeleteScheduleAsync("schedule-1")),
        new(BrazeOperations.MessagesScheduledBroadcasts, async client => await client.Messages.GetScheduledBroadcastsAsync(new DateOnly(2026, 9, 1)))
        {
            Target = "messages/scheduled_broadcasts?end_time=2026-09-01T00%3A00%3A00Z",
        },
        new(BrazeOperations.MessagesLiveActivityStart, async client => await client.Messages.StartLiveActivityAsync(Match(), [Wire.User, BrazeUser.Alias("anon-7", "web")])),
        new(BrazeOperations.MessagesLiveActivityStartBroadcast, async client => await client.Messages.StartLiveActivityBroadcastAsync(Match(), "segment-1")),
        new(BrazeOperations.MessagesLiveActivityUpdate, async client => await client.Messages.UpdateLiveActivityAsync(HalfTime())),
        new(BrazeOperations.TransactionalSend, async client => await client.Transactional.SendAsync(Confirmation(), "order-1001/confirm=="))
        {
            Target = "transactional/v1/campaigns/campaign-1/send",
        },
    ];

    public static CampaignTrigger Campaign() => new("campaign-1")
    {
        SendId = "send-1",
        TriggerProperties = { ["brand"] = "Acme" },
        Audience = ConnectedAudience.CustomAttribute("tier", AudienceComparison.Exists),
        Recipients = { new Recipient(Wire.User) { TriggerProperties = { ["order"] = "A-1" } } },
    };

    public static CanvasTrigger Canvas() => new("canvas-1")
    {
        Context = { ["brand"] = "Acme" },
        Audience = ConnectedAudience.CustomAttribute("tier", AudienceComparison.Exists),
        Recipients = { new CanvasRecipient(Wire.User) { Context = { ["order"] = "A-1" } } },
    };

    public static MessageSend ToOneUser() => new()
    {
        Users = { Wire.User },
        OverrideFrequencyCapping = true,
        Messages = { Sms = new SmsMessage("app-1", "group-1", "Hello") },
    };

    public static LiveActivity Match() => new("app-1", "match-1", "MatchActivity", new ApplePushMessage { Alert = new AppleAlert { Title = "Reds v. Blues", Body = "It begins", Sound = "whistle" } })
    {
        Attributes = { ["home"] = "Reds", ["guest"] = "Blues" },
        ContentState = { ["home_goals"] = 0, ["guest_goals"] = 0 },
        StaleDate = Wire.Now.AddHours(2),
    };

    public static TransactionalEmail Confirmation() => new("campaign-1", Wire.User)
    {
        TriggerProperties = { ["order"] = "1001", ["total"] = 19.90m },
        Attributes = { Email = "a@b.test", FirstName = "Ann", ["tier"] = "gold" },
    };

    private static MessageSend ToUsers() => new()
    {
        Users = { Wire.User, BrazeUser.Alias("anon-7", "web"), BrazeUser.External("u-2") },
        SegmentId = "segment-1",
        Audience = ConnectedAudience.CustomAttribute("tier", AudienceComparison.Exists),
        CampaignId = "campaign-1",
        SendId = "send-1",
        OverrideFrequencyCapping = false,
        RecipientSubscriptionState = RecipientSubscriptionState.All,
        Messages =
        {
            AndroidPush = Android(),
            ApplePush = Apple(),
            ContentCard = Card(),
            Email = Email(),
            KindlePush = new KindlePushMessage("Hi", "Fire text")
            {
                MessageVariationId = "kindle-1",
                Extra = { ["k"] = "v" },
                Priority = -2,
                CollapseKey = "c-1",
                Sound = "default",
                CustomUri = "https://shop.test/k",
            },
            WebPush = Web(),
            Webhook = new WebhookMessage(HttpMethod.Post, "https://hooks.test/in")
            {
                MessageVariationId = "webhook-1",
                RequestHeaders = new() { ["Content-Type"] = "application/json" },
                Body = """{"a":"b"}""",
            },
            WhatsApp = new WhatsAppMessage("app-1", "group-2", Template()) { MessageVariationId = "whatsapp-1" },
            Sms = new SmsMessage("app-1", "group-1", "Hello")
            {
                MessageVariationId = "sms-1",
                MediaItems = ["https://img.test/1.png"],
                LinkShorteningEnabled = true,
                UserClickTrackingEnabled = false,
            },
        },
    };

    private static MessageBroadcast ToSegment() => new("segment-1", ConnectedAudience.EmailSubscriptionIs(GlobalSubscriptionState.OptedIn))
    {
        RecipientSubscriptionState = RecipientSubscriptionState.OptedIn,
        OverrideFrequencyCapping = true,
        Messages = { WebPush = new WebPushMessage("Hi", "Text") },
    };

    private static MessageContent Text() => new() { ApplePush = new ApplePushMessage { Alert = "Later", Badge = 1 } };

    private static LiveActivityUpdate HalfTime() => new("app-1", "match-1")
    {
        ContentState = { ["home_goals"] = 2, ["guest_goals"] = 4 },
        EndActivity = true,
        DismissalDate = Wire.Now.AddHours(3),
        StaleDate = Wire.Now.AddHours(2),
        Notification = new ApplePushMessage { Alert = new AppleAlert { Title = "Half-time", Body = "2:4" } },
    };

    private static AndroidPushMessage Android() => new("Hi", "Android text")
    {
        MessageVariationId = "android-1",
        Extra = { ["appboy_image_url"] = "https://img.test/2.png" },
        NotificationChannelId = "offers",
        Priority = 2,
        AndroidPriority = AndroidPriority.High,
        CollapseKey = "c-1",
        Sound = "default",
        CustomUri = "shop://offers",
        UseWebview = true,
        SummaryText = "One offer",
        TimeToLive = TimeSpan.FromDays(28),
        NotificationId = 7,
        PushIconImageUrl = "https://img.test/3.png",
        AccentColor = 16711680,
        SendToMostRecentDeviceOnly = true,
        Buttons = [new AndroidPushButton("Open") { Action = PushButtonAction.DeepLink, Uri = "shop://o", UseWebview = false }],
        ConversationData = new AndroidConversation("shortcut-1", "p-1")
        {
            Messages = { new AndroidConversationMessage("Hello", Wire.Now, "p-2") },
            Persons = { new AndroidConversationPerson("p-1", "Ann"), new AndroidConversationPerson("p-2", "Bob") },
        },
    };

    private static ApplePushMessage Apple() => new()
    {
        MessageVariationId = "ios-1",
        Alert = new AppleAlert
        {
            Title = "Hi",
            Body = "Apple text",
            TitleLocKey = "title",
            TitleLocArgs = ["a"],
            ActionLocKey = "action",
            LocKey = "body",
            LocArgs = ["b", "c"],
            Sound = "bell",
        },
        Badge = 3,
        Sound = "default",
        Extra = { ["k"] = "v" },
        ContentAvailable = true,
        InterruptionLevel = InterruptionLevel.TimeSensitive,
        RelevanceScore = 0.5m,
        Expiry = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(1)),
        CustomUri = "shop://offers",
        UseWebview = false,
        NotificationGroupThreadId = "thread-1",
        AssetUrl = "https://img.test/4.gif",
        AssetFileType = "gif",
        CollapseId = "c-1",
        MutableContent = true,
        SendToMostRecentDeviceOnly = false,
        Category = "ab_cat_yes_no",
        Buttons = [new ApplePushButton("ab_pb_yes") { Action = PushButtonAction.OpenUri, Uri = "https://shop.test", UseWebview = true }],
        ApnsPriority = 10,
    };

    private static ContentCardMessage Card()
    {
        ContentCardMessage card = ContentCardMessage.CaptionedImage("https://img.test/5.png", "Hi", "Card text", ContentCardExpiry.After(TimeSpan.FromDays(30)));
        card.MessageVariationId = "card-1";
        card.Pinned = true;
        card.IosUri = "shop://i";
        card.AndroidUri = "shop://a";
        card.WebUri = "https://shop.test";
        card.IosUseWebview = true;
        card.AndroidUseWebview = false;
        card.UriText = "More";
        card.Extra["k"] = 1;
        return card;
    }

    private static EmailMessage Email() => new("app-1", "Shop <shop@b.test>")
    {
        MessageVariationId = "email-1",
        Subject = "Hello",
        ReplyTo = EmailMessage.NoReplyTo,
        Bcc = "archive@b.test",
        Body = "<p>Hello</p>",
        PlaintextBody = "Hello",
        Preheader = "An offer",
        EmailTemplateId = "template-1",
        Extras = new() { ["k"] = "v" },
        Headers = new() { ["X-Order"] = "1" },
        ShouldInlineCss = true,
        Attachments = [new MessageAttachment("receipt", new Uri("https://files.test/receipt.pdf")) { BasicAuthCredential = "files" }],
    };

    private static WebPushMessage Web() => new("Hi", "Web text")
    {
        MessageVariationId = "web-1",
        Extra = { ["k"] = "v" },
        CustomUri = "https://shop.test",
        ImageUrl = "https://img.test/6.png",
        LargeImageUrl = "https://img.test/7.png",
        RequireInteraction = true,
        TimeToLive = TimeSpan.FromMinutes(1),
        SendToMostRecentDeviceOnly = true,
        Buttons = [new WebPushButton("Open") { Action = PushButtonAction.OpenUri, Uri = "https://shop.test/o" }],
    };

    private static WhatsAppTemplate Template() => new("offer", "en")
    {
        HeaderVariable = "Ann",
        BodyVariables = { "first", "second" },
        ButtonVariable = new WhatsAppButtonVariable(1, "/o/1"),
    };
}
