using Braze.Client;
using Braze.Client.Csv;
using Integration.Abstractions;
using Integration.Delivery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionM.Client;
using SessionM.Client.Csv;
using TrimSmoke;

// A host as small as one can be, published with everything unused cut away. Every step would fail at run time if the libraries relied on reflection.
Dictionary<string, string?> settings = new()
{
    ["SessionM:Core:BaseAddress"] = "https://core.example.test",
    ["SessionM:Core:ApiKey"] = "key",
    ["SessionM:Core:ApiSecret"] = "secret",
    ["SessionM:Connect:BaseAddress"] = "https://connect.example.test",
    ["SessionM:Connect:Authorization"] = "Basic a2V5OnNlY3JldA==",
    ["SessionM:Connect:RetailerId"] = "00000000-0000-0000-0000-0000000000a1",
    ["SessionM:Pos:BaseAddress"] = "https://pos.example.test",
    ["SessionM:Pos:ApiKey"] = "key",
    ["SessionM:Pos:ApiSecret"] = "secret",
    ["SessionM:Pos:ClientId"] = "00000000-0000-0000-0000-0000000000a1",
    ["SessionM:Pos:StoreId"] = "s-1",
    ["SessionM:Retry:MaxRetries"] = "1",
    ["SessionM:Forwarder:Filter:SendNewDataPoints"] = "true",
    ["SessionM:Forwarder:Attributes:Events:EventNames:Signed Up"] = "signed_up",
    ["Braze:Uk:Endpoint"] = "EU-01",
    ["Braze:Uk:ApiKey"] = "key",
    ["Normalizer:CollapseUnderscores"] = "true",
};
IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
ServiceCollection services = new();
SessionMBuilder sessionMBuilder = services.AddSessionM(configuration.GetSection("SessionM")).AddForwarder(configuration.GetSection("SessionM:Forwarder"));
sessionMBuilder.CoreHttpClient.ConfigurePrimaryHttpMessageHandler(() => new CannedHandler());
sessionMBuilder.ConnectHttpClient.ConfigurePrimaryHttpMessageHandler(() => new CannedHandler());
sessionMBuilder.PosHttpClient.ConfigurePrimaryHttpMessageHandler(() => new CannedHandler());
BrazeBuilder brazeBuilder = services.AddBraze("uk", configuration.GetSection("Braze:Uk"));
brazeBuilder.HttpClient.ConfigurePrimaryHttpMessageHandler(() => new CannedHandler());
using TemporaryFolder folder = new();
brazeBuilder.AddTrackQueue().UseSqlite($"Data Source={Path.Combine(folder.Path, "outbox.db")}");
services.AddAttributeNormalizer(configuration.GetSection("Normalizer"));
await using ServiceProvider provider = services.BuildServiceProvider();
provider.GetRequiredService<IStartupValidator>().Validate();

ISessionMClient sessionM = provider.GetRequiredService<ISessionMClient>();
CustomerTags tags = await sessionM.Tags.IncrementAsync(CustomerId.External("C/1"), ["visit"]);
Expect(tags.CountOf("visit") == 3, "tags");

using MemoryStream tagFile = new();
await TagCsv.WriteAsync(new[] { TagAssignment.Increment(CustomerId.External("C/1"), "visit") }.ToAsyncEnumerable(), tagFile);
tagFile.Position = 0;
BulkTagSummary bulk = await sessionM.BulkTags.RunAsync(TagCsv.ReadAsync(tagFile));
Expect(bulk is { Tagged: 1, IsComplete: true }, "bulk tags");

UserOffersPage page = await sessionM.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"));
Expect(page.UserOffers is [{ IsRedeemed: false, OfferType: { Value: "birthday_treat" }, Media: [{ ContentType: 1 }] }], "wallet");
Expect(page.UserOffers[0].AdditionalProperties!.ContainsKey("tenant_field"), "unknown members");

PointBalances balances = await sessionM.Points.GetAllBalancesAsync("u-1");
Expect(balances.Summary is { TotalPoints: 12.5m }, "points");

PosLookupResponse till = await sessionM.Pos.LookupAsync(PosUserLookup.UserId("u-1"));
Expect(till.Offers is [{ ReferenceId: "uo-1", Amount: 3m }], "point of sale");

MParticleBatch batch = MParticleBatch.Parse("""
    {"user_identities":{"customer_id":"C-1"},"user_attributes":{"visits":1},"events":[{"event_type":"custom_event","data":{"event_name":"Signed Up"}}]}
    """);
ForwardPlan plan = provider.GetRequiredService<ISessionMForwarder>().Plan(batch);
Expect(plan is { Profile.Keys: ["customer_id", "visits"], Events: [{ Event.Name: "signed_up" }] }, "forwarder");

IBrazeClient braze = provider.GetRequiredKeyedService<IBrazeClient>("uk");
TrackResult result = await braze.Users.TrackAsync(new TrackRequest
{
    Attributes = { new UserAttributes(BrazeUser.External("u-1")) { FirstName = "Ann", HomeCity = Optional.Null, ["tier"] = "gold" } },
    Events =
    {
        new OrderPlaced(BrazeUser.External("u-1"), DateTimeOffset.UnixEpoch.AddYears(56))
        {
            OrderId = "o-1",
            TotalValue = 9.5m,
            Currency = "EUR",
            Source = "web",
            Products = [new EcommerceProduct { ProductId = "p", ProductName = "Coffee", VariantId = "v", Quantity = 1, Price = 9.5m }],
        },
    },
});
Expect(result.Failures is [{ Item: OrderPlaced }], "partial failure");

TrackQueue queue = provider.GetRequiredKeyedService<TrackQueue>("uk");
await queue.EnqueueAsync(new CustomEvent(BrazeUser.External("u-1"), "visited", DateTimeOffset.UnixEpoch.AddYears(56)));
Expect(await queue.FlushAsync() is { Delivered: 0, Failed: 1, Remaining: 0 }, "track queue");
Expect(await queue.Queue.ReadDeadLettersAsync() is [{ Cause: DeadLetterCause.Rejected, Item.Kind: TrackItemKind.Event }], "dead letter in SQLite");

TriggerSendResponse sent = await braze.Campaigns.SendAsync(new CampaignTrigger("c-1")
{
    Recipients = { new Recipient(BrazeUser.External("u-1")) { TriggerProperties = { ["offer_title"] = "Free coffee" } } },
});
Expect(sent.DispatchId == "d-1", "trigger send");

NormalizedProfile profile = provider.GetRequiredService<IAttributeNormalizer>().Normalize([new("$FirstName", "Ann"), new("a - b", 1.5)]);
Expect(profile.ReservedFields["first_name"] == "Ann" && profile.CustomAttributes["a_b"] == "1.5", "normalizer");

IAudienceSink audiences = provider.GetRequiredKeyedService<IAudienceSink>("Braze:uk");
SinkResult<AudienceChange> applied = await audiences.ApplyAsync([AudienceChange.Enter(UserKey.External("u-1"), "fans", DateTimeOffset.UnixEpoch)]);
Expect(applied.Failures.Count == 0, "audience");

using MemoryStream csv = new();
await new UserImport<string>(BrazeUser.External) { FirstName = _ => "Ann, \"A\"", CustomAttributes = { { "visits", id => (long?)id.Length } } }
    .WriteAsync(new[] { "u-1", "u-22" }.ToAsyncEnumerable(), csv);
csv.Position = 0;
List<ExportedCsvUser> users = await SegmentCsv.ReadAsync(csv).ToListAsync();
Expect(users is [{ FirstName: "Ann, \"A\"" }, { ExternalId: "u-22" }] && users[1].AdditionalColumns["visits"] == "4", "csv");

Console.WriteLine("trimmed app: ok");
return 0;

static void Expect(bool condition, string what)
{
    if (!condition)
    {
        throw new InvalidOperationException($"The trimmed app got something else than it should: {what}.");
    }
}
