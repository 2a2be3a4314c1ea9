using Braze.Client;
using Integration.Abstractions;
using Integration.Delivery;
using Integration.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionM.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the README. A test compares them letter by letter, so what the README shows compiles.</summary>
internal static class ReadmeSnippets
{
    public static void Register(HostApplicationBuilder builder, string key)
    {
        #region register
        builder.Services.AddSessionM(builder.Configuration.GetSection("SessionM"));
        builder.Services.AddBraze(o => { o.Endpoint = BrazeEndpoint.Eu01; o.ApiKey = key; });
        builder.Services.AddBraze("uk", builder.Configuration.GetSection("Braze:Uk"));      // a second workspace, keyed
        builder.Services.AddAttributeNormalizer();
        #endregion
    }

    public static async Task TagAsync(ISessionMClient sessionM, string userId, CancellationToken ct)
    {
        #region tags
        await sessionM.Tags.SetExpiringAsync(CustomerId.User(userId), ["vip"], TimeSpan.FromDays(30), ct);
        CustomerTags tags = await sessionM.Tags.IncrementAsync(CustomerId.External("C-100"), ["visit"], ct);
        #endregion
        _ = tags;
    }

    public static async Task WalletAsync(ISessionMClient sessionM, string userId, DateTimeOffset soon, List<UserOffer> expiring, CancellationToken ct)
    {
        #region wallet
        await foreach (UserOffer offer in sessionM.Offers.GetUserOffersAsync(userId, culture: "de-DE", ct))
        {
            if (offer is { IsRedeemed: false, UsableUntil: { } end } && end < soon)
            {
                expiring.Add(offer);
            }
        }
        #endregion
    }

    public static void Queue(IServiceCollection services, Action<BrazeOptions> settings)
    {
        #region readme-track-queue
        services.AddBraze(settings).AddTrackQueue(o => o.MaxBatchAge = TimeSpan.FromSeconds(2))
            .UseSqlite("Data Source=outbox.db");                        // in memory without it
        #endregion
    }

    public static async Task EnqueueAsync(ITrackQueue queue, DateTimeOffset now, CancellationToken ct)
    {
        #region readme-track-queue-enqueue
        await queue.EnqueueAsync(new UserAttributes(BrazeUser.External("u-1")) { ["tier"] = "gold" }, cancellationToken: ct);   // on the disk when this returns
        await queue.EnqueueAsync(new CustomEvent(BrazeUser.External("u-1"), "visited", now), cancellationToken: ct);

        FlushResult result = await queue.FlushAsync(ct);                // answered by Braze, not just handed over
        #endregion
        _ = result;
    }

    public static async Task MessageAsync(IBrazeClient braze, string campaignId, string userId, UserOffer offer, CancellationToken ct)
    {
        #region message
        await braze.Campaigns.SendAsync(new CampaignTrigger(campaignId)
        {
            Recipients = { new Recipient(BrazeUser.External(userId)) { TriggerProperties = { ["offer_title"] = offer.Name } } },
        }, ct);

        await braze.Campaigns.SendBroadcastAsync(new CampaignBroadcast(campaignId), ct);     // no other way to reach everyone
        #endregion
    }

    public static async Task ErrorsAsync(IBrazeClient braze, CampaignTrigger trigger, Action<string> log, CancellationToken ct)
    {
        #region errors
        try
        {
            await braze.Campaigns.SendAsync(trigger, ct);
        }
        catch (IntegrationException e) when (e.OutcomeUnknown)
        {
            log("It may have gone out. The client did not try again; whether to is yours to say.");
        }
        catch (RateLimitedException e)
        {
            await Task.Delay(e.RetryAfter, ct);
        }
        catch (ApiException e)                // BrazeApiException has Braze's list of errors besides
        {
            log($"Refused: {e.Message}");     // status and vendor text; never a body, a key or an address
        }
        #endregion
    }

    public static async Task TrackAsync(IBrazeClient braze, DateTimeOffset now, Action<TrackItem, string> rejected, CancellationToken ct)
    {
        #region track
        TrackResult result = await braze.Users.TrackAsync(new TrackRequest
        {
            Attributes =
            {
                new UserAttributes(BrazeUser.External("u-1"))
                {
                    FirstName = "Ann",
                    HomeCity = Optional.Null,                          // clears it; leaving it out does not
                    ["tier"] = "gold",
                    ["visits"] = AttributeValue.Increment(1),
                    ["segments"] = AttributeValue.Modify(add: ["vip"], remove: ["trial"]),
                },
            },
            Events =
            {
                new OrderPlaced(BrazeUser.External("u-1"), now)
                {
                    OrderId = "o-1",
                    TotalValue = 12.50m,
                    Currency = "EUR",
                    Source = "web",
                    Products = [new EcommerceProduct { ProductId = "p-1", ProductName = "Coffee", VariantId = "v-1", Quantity = 1, Price = 12.50m }],
                },
            },
        }, ct);
        foreach (TrackFailure failure in result.Failures)                     // each points at the object you passed in
        {
            rejected(failure.Item, failure.Reason);
        }
        #endregion
    }

    public static void Normalize(IAttributeNormalizer normalizer, IEnumerable<KeyValuePair<string, object?>> attributes, Action<AttributeDiagnosticKind, string, string?> changed)
    {
        #region normalize
        NormalizedProfile profile = normalizer.Normalize(attributes);          // { "$FirstName": "Ann", "favorite color": "green" }
        string? first = profile.ReservedFields["first_name"];
        string? color = profile.CustomAttributes["favorite_color"];
        foreach (AttributeDiagnostic d in profile.Diagnostics)
        {
            changed(d.Kind, d.Source, d.Result);
        }
        #endregion
        _ = (first, color);
    }

    public static async Task SandboxAsync(Func<SandboxServer, Task> startAppAsync, Func<string, Task> handleOutcomeAsync)
    {
        #region sandbox
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        sandbox.SessionM.Users.Add("u-1");
        sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Name = "Free coffee" });
        sandbox.Braze.Campaigns.Add("c-1");
        sandbox.Braze.Profiles.Set("u-1");
        sandbox.Braze.Fail(BrazeOperations.CampaignsTriggerSend, Fault.ResetAfterProcessing);

        await startAppAsync(sandbox);          // your host, pointed at sandbox.Braze.Address, sandbox.SessionM.CoreAddress …
        await handleOutcomeAsync("u-1");

        sandbox.Braze.Sends.Should().ContainSingle().Which.Recipients.Should().ContainSingle();
        #endregion
    }

    public static void SandboxSettings(IServiceCollection services, SandboxServer sandbox)
    {
        #region sandbox-settings
        services.AddSessionM(o =>
        {
            o.Core.BaseAddress = sandbox.SessionM.CoreAddress;
            o.Core.ApiKey = sandbox.SessionM.CoreApiKey;
            o.Core.ApiSecret = sandbox.SessionM.CoreApiSecret;
            o.Connect.BaseAddress = sandbox.SessionM.ConnectAddress;
            o.Connect.ApiKey = sandbox.SessionM.ConnectApiKey;
            o.Connect.ApiSecret = sandbox.SessionM.ConnectApiSecret;
            o.Connect.RetailerId = sandbox.SessionM.RetailerId;
        });
        services.AddBraze(o => { o.Endpoint = BrazeEndpoint.At(sandbox.Braze.Address); o.ApiKey = sandbox.Braze.ApiKey; });
        #endregion
    }

    public static async Task WithoutContainerAsync(string key)
    {
        #region without-container
        await using BrazeClient braze = BrazeClient.Create(new BrazeOptions { Endpoint = BrazeEndpoint.Us03, ApiKey = key });
        #endregion
    }

    public static void NeutralContracts(IServiceProvider services)
    {
        #region contracts
        IAudienceSink braze = services.GetRequiredKeyedService<IAudienceSink>("Braze");          // lytics_segments: {add, remove}
        IAudienceSink sessionM = services.GetRequiredKeyedService<IAudienceSink>("SessionM");    // expiring tags
        #endregion
        _ = (braze, sessionM);
    }
}
