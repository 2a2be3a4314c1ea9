namespace Braze.Client.Tests;

/// <summary>A host cuts its lists by these numbers, so the calls have to take exactly as many.</summary>
public sealed class BrazeLimitsTests
{
    public static TheoryData<string, int, Func<BrazeClient, int, Task>> Calls() => new()
    {
        { "Recipients of a campaign", BrazeLimits.Recipients, (braze, count) => braze.Campaigns.SendAsync(CampaignTo(count)) },
        { "Recipients of a canvas", BrazeLimits.Recipients, (braze, count) => braze.Canvases.SendAsync(CanvasTo(count)) },
        { "Recipients of a message", BrazeLimits.Recipients, (braze, count) => braze.Messages.SendAsync(MessageTo(count)) },
        { nameof(BrazeLimits.IdentityItems), BrazeLimits.IdentityItems, (braze, count) => braze.Users.RemoveExternalIdsAsync(Ids(count)) },
        { nameof(BrazeLimits.ExportIds), BrazeLimits.ExportIds, (braze, count) => braze.Exports.ExportUsersAsync(new UserExportRequest(Users(count))) },
        { nameof(BrazeLimits.SubscriptionUsers), BrazeLimits.SubscriptionUsers, (braze, count) => braze.Subscriptions.GetStatusAsync("g-1", SubscriptionUsers.ExternalIds(Ids(count))) },
        { nameof(BrazeLimits.Contacts), BrazeLimits.Contacts, (braze, count) => braze.Email.BlocklistAsync(Ids(count)) },
        { "Contacts by phone", BrazeLimits.Contacts, (braze, count) => braze.Sms.RemoveInvalidPhoneNumbersAsync(Ids(count)) },
        { nameof(BrazeLimits.PhoneLookups), BrazeLimits.PhoneLookups, (braze, count) => braze.Sms.FindInvalidPhoneNumbersAsync(Ids(count)) },
        { nameof(BrazeLimits.CatalogItems), BrazeLimits.CatalogItems, (braze, count) => braze.Catalogs.DeleteItemsAsync("menu", Ids(count)) },
        { nameof(BrazeLimits.CatalogFields), BrazeLimits.CatalogFields, (braze, count) => braze.Catalogs.CreateFieldsAsync("menu", Fields(count)) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_takes_as_many_as_the_limit_says_and_no_more(string what, int limit, Func<BrazeClient, int, Task> send)
    {
        using BrazeHost host = BrazeHost.Accepting();

        await send(host.Client, limit);
        Func<Task> sendOneMore = () => send(host.Client, limit + 1);

        await sendOneMore.Should().ThrowAsync<ArgumentException>(what);
        host.Handler.Requests.Should().ContainSingle();
    }

    private static string[] Ids(int count) => [.. Enumerable.Range(0, count).Select(i => $"x-{i}")];

    private static BrazeUser[] Users(int count) => [.. Ids(count).Select(BrazeUser.External)];

    private static CatalogFieldDefinition[] Fields(int count) => [.. Ids(count).Select(id => new CatalogFieldDefinition(id, CatalogFieldType.String))];

    private static CampaignTrigger CampaignTo(int count)
    {
        CampaignTrigger trigger = new("c-1");
        trigger.Recipients.AddRange(Users(count).Select(user => new Recipient(user)));
        return trigger;
    }

    private static CanvasTrigger CanvasTo(int count)
    {
        CanvasTrigger trigger = new("v-1");
        trigger.Recipients.AddRange(Users(count).Select(user => new CanvasRecipient(user)));
        return trigger;
    }

    private static MessageSend MessageTo(int count)
    {
        MessageSend message = new() { Messages = { ApplePush = new ApplePushMessage { Alert = "Hello" } } };
        message.Users.AddRange(Users(count));
        return message;
    }
}
