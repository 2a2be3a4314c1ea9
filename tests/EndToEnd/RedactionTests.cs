using System.Diagnostics;
using System.Net;
using Braze.Client;
using Integration.Abstractions;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SessionM.Client;
using Testing;

namespace EndToEnd;

/// <summary>A whole run, with every call succeeding and failing in every way, at Trace level: no key, secret, address or user id anywhere.</summary>
[Collection(nameof(RedactionTests))]
[CollectionDefinition(nameof(RedactionTests), DisableParallelization = true)]
public sealed class RedactionTests
{
    private const string UserId = "7f3c9a52-aaaa-11f1-8000-00000000beef";
    private const string ExternalId = "external-customer-4711";
    private const string Alias = "loyal-member-seven";
    private const string Address = "somebody.private@example.test";

    // A vendor quotes what the call named: only that can be told from other words, and all of it has to be.
    private static readonly Func<string, Fault>[] Faults =
    [
        _ => Fault.ResetBeforeProcessing,
        _ => Fault.ResetAfterProcessing,
        _ => Fault.TruncatedBody,
        _ => Fault.BrokenOffBody,
        _ => Fault.EmptyBody,
        _ => Fault.Html(HttpStatusCode.OK),
        _ => Fault.Html(HttpStatusCode.BadGateway),
        named => Fault.Status(HttpStatusCode.BadRequest, $$$"""{"status":"error","message":"no {{{named}}}","errors":{"code":"validation","message":"{{{named}}} is wrong"}}"""),
        named => Fault.Status(HttpStatusCode.BadRequest, $$$"""{"message":"no {{{named}}}","errors":[{"type":"'{{{named}}}' is wrong","input_array":"attributes","index":0}]}"""),
        named => Fault.Status(HttpStatusCode.Created, $$$"""{"message":"success","attributes_processed":0,"errors":[{"type":"'{{{named}}}' is wrong","input_array":"attributes","index":0}]}"""),
        named => Fault.Status(HttpStatusCode.Unauthorized, $$$"""{"message":"no {{{named}}}","errors":{"message":"{{{named}}}"}}"""),
        _ => Fault.Status(HttpStatusCode.InternalServerError, "oops"),

        // The last one: it closes the gate, and no call after it would reach the vendor.
        _ => Fault.TooManyRequests(TimeSpan.FromSeconds(30)),
    ];

    [Fact]
    public async Task A_run_leaves_no_secret_and_no_person_in_logs_spans_metrics_or_exceptions()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        using LogCollector logs = new();
        using ActivityCollector spans = new();
        using MeterCollector metrics = new();
        await using ServiceProvider services = Compose(sandbox, logs);
        Seed(sandbox);
        List<Exception> exceptions = [];
        List<string?> shown = [];

        foreach (Func<string, Fault>? fault in Faults.Prepend(null))
        {
            foreach ((string named, Func<IServiceProvider, Task<object?>> call) in Calls())
            {
                FailAll(sandbox, fault?.Invoke(named));
                try
                {
                    shown.AddRange(ShownOf(await call(services)));
                }
                catch (IntegrationException e)
                {
                    exceptions.Add(e);
                }
            }
        }

        string[] secrets =
        [
            sandbox.Braze.ApiKey, sandbox.SessionM.CoreApiKey, sandbox.SessionM.CoreApiSecret, sandbox.SessionM.ConnectApiKey, sandbox.SessionM.ConnectApiSecret,
            sandbox.SessionM.PosApiKey, sandbox.SessionM.PosApiSecret,
            UserId, ExternalId, Alias, Address, Uri.EscapeDataString(Address),
        ];
        exceptions.Should().HaveCountGreaterThan(Faults.Length, "every fault makes some call fail");
        exceptions.OfType<ApiException>().Select(e => e.StatusCode).Should().Contain(
            [HttpStatusCode.BadRequest, HttpStatusCode.InternalServerError], "vendor texts were read, not only connections lost");
        exceptions.Should().Contain(e => e is AuthenticationException).And.Contain(e => e is RateLimitedException);
        logs.Entries.Should().NotBeEmpty();
        ShouldHoldNone(secrets, "log", logs.Entries.Select(e => e.Everything));
        ShouldHoldNone(secrets, "exception", exceptions.Select(e => e.ToString()));
        ShouldHoldNone(secrets, "result", shown.OfType<string>());
        Activity[] ours = [.. spans.Stopped.Where(a => !a.Source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))];
        ours.Select(a => a.Source.Name).Should().Contain(["Braze.Client", "SessionM.Client"]).And.NotContain("System.Net.Http", "the handler's own span would carry the URL");
        ShouldHoldNone(secrets, "span", ours.Select(ActivityCollector.EverythingOf));
        metrics.Measurements.Should().NotBeEmpty();
        ShouldHoldNone(secrets, "metric", metrics.Measurements.Select(m => m.Everything));
    }

    private static IEnumerable<(string Named, Func<IServiceProvider, Task<object?>> Call)> Calls()
    {
        yield return (UserId, async s => await Of<ISessionMTags>(s).IncrementAsync(CustomerId.User(UserId), ["visit"]));
        yield return (ExternalId, async s => await Of<ISessionMTags>(s).SetExpiringAsync(CustomerId.External(ExternalId), ["vip"], TimeSpan.FromDays(1)));
        yield return (UserId, async s => await Of<ISessionMTags>(s).ListAsync(CustomerId.User(UserId)));
        yield return (UserId, async s => await Of<ISessionMOffers>(s).GetUserOffersPageAsync(new UserOffersRequest(UserId)));
        yield return ($"{UserId} {Address}", async s => await Of<ISessionMPos>(s).LookupForTransactionAsync(PosUserLookup.Email(Address), Sale()));
        yield return (UserId, async s => await Of<ISessionMPos>(s).SendTransactionAsync(Sale()));
        yield return (UserId, async s => await Of<ISessionMPos>(s).RedeemAsync(PosOfferLookup.UserOffer(UserOfferId.From(UserId)), Sale()));
        yield return ($"{UserId} {Alias}", async s => await Of<ISessionMPos>(s).ReinstateAsync(UserOfferId.From(UserId), Alias));
        yield return ($"{ExternalId} {Address}", async s => await Of<IBrazeUsers>(s).TrackAsync(new TrackRequest
        {
            Attributes = { new UserAttributes(BrazeUser.External(ExternalId)) { Email = Address } },
        }));
        yield return (Address, async s => await Of<IBrazeUsers>(s).TrackAsync(new TrackRequest { Events = { new CustomEvent(BrazeUser.Email(Address), "visit", DateTimeOffset.UnixEpoch.AddYears(56)) } }));
        yield return (Alias, async s => await Of<IBrazeUsers>(s).TrackAsync(new TrackRequest { Attributes = { new UserAttributes(BrazeUser.Alias(Alias, "member")) { FirstName = "Ann" } } }));
        yield return (Alias, async s => await Of<IBrazeCampaigns>(s).SendAsync(new CampaignTrigger("c-1") { Recipients = { new Recipient(BrazeUser.Alias(Alias, "member")) } }));
        yield return (ExternalId, async s => await Of<IBrazeCampaigns>(s).SendAsync(new CampaignTrigger("c-1") { Recipients = { new Recipient(BrazeUser.External(ExternalId)) } }));
        yield return (Address, async s => await Of<IBrazeCanvases>(s).SendAsync(new CanvasTrigger("cv-1") { Recipients = { new CanvasRecipient(BrazeUser.Email(Address)) } }));
        yield return (Address, async s => await s.GetRequiredKeyedService<IAudienceSink>("Braze").ApplyAsync([AudienceChange.Enter(UserKey.Email(Address), "fans", DateTimeOffset.UnixEpoch)]));
        yield return (UserId, async s => await s.GetRequiredKeyedService<IAudienceSink>("SessionM").ApplyAsync([AudienceChange.Enter(UserKey.Native(UserId), "fans", DateTimeOffset.UnixEpoch)]));
    }

    private static PosTransaction Sale() => new()
    {
        TransactionId = "t-1",
        OpenTime = DateTimeOffset.UnixEpoch,
        ModifiedTime = DateTimeOffset.UnixEpoch,
        Subtotal = 1,
        Payments = { new PosPayment { PaymentId = "p-1", Amount = 1, Type = "CASH", PaymentTime = DateTimeOffset.UnixEpoch, UserId = UserId, UserIdType = PosUserIdType.SessionM } },
    };

    // A result says what was refused, and hosts log that.
    private static IEnumerable<string?> ShownOf(object? result) => result switch
    {
        TrackResult track => track.Failures.Select(string? (f) => f.Reason),
        SinkResult<AudienceChange> sink => sink.Failures.Select(string? (f) => f.ToString()),
        _ => [result?.ToString()],
    };

    private static T Of<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    private static void FailAll(SandboxServer sandbox, Fault? fault)
    {
        sandbox.Braze.ClearFaults();
        sandbox.SessionM.ClearFaults();
        if (fault is null)
        {
            return;
        }

        foreach (Integration.Http.Operation operation in new[] { BrazeOperations.UsersTrack, BrazeOperations.CampaignsTriggerSend, BrazeOperations.CanvasTriggerSend })
        {
            sandbox.Braze.FailAlways(operation, fault);
        }

        foreach (Integration.Http.Operation operation in SessionMOperations.All)
        {
            sandbox.SessionM.FailAlways(operation, fault);
        }
    }

    private static void Seed(SandboxServer sandbox)
    {
        sandbox.SessionM.Users.Add(UserId, ExternalId);
        sandbox.SessionM.Wallets.Give(UserId, new SandboxOffer { Name = "Free coffee" });
        sandbox.Braze.Campaigns.Add("c-1");
        sandbox.Braze.Canvases.Add("cv-1");
    }

    private static ServiceProvider Compose(SandboxServer sandbox, LogCollector logs)
    {
        ServiceCollection services = new();
        services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        services.AddSessionM(o =>
        {
            o.Core.BaseAddress = sandbox.SessionM.CoreAddress;
            o.Core.ApiKey = sandbox.SessionM.CoreApiKey;
            o.Core.ApiSecret = sandbox.SessionM.CoreApiSecret;
            o.Connect.BaseAddress = sandbox.SessionM.ConnectAddress;
            o.Connect.ApiKey = sandbox.SessionM.ConnectApiKey;
            o.Connect.ApiSecret = sandbox.SessionM.ConnectApiSecret;
            o.Connect.RetailerId = sandbox.SessionM.RetailerId;
            o.Pos.BaseAddress = sandbox.SessionM.PosAddress;
            o.Pos.ApiKey = sandbox.SessionM.PosApiKey;
            o.Pos.ApiSecret = sandbox.SessionM.PosApiSecret;
            o.Pos.ClientId = sandbox.SessionM.RetailerId;
            o.Pos.StoreId = "s-1";
            Hurry(o.Retry);
        });
        services.AddBraze(o =>
        {
            o.Endpoint = BrazeEndpoint.At(sandbox.Braze.Address);
            o.ApiKey = sandbox.Braze.ApiKey;
            Hurry(o.Retry);
        });
        return services.BuildServiceProvider();
    }

    private static void Hurry(Integration.Http.RetryOptions retry)
    {
        retry.MaxRetries = 1;
        retry.BaseDelay = TimeSpan.FromMilliseconds(1);
        retry.TotalTimeout = TimeSpan.FromSeconds(20);
    }

    private static void ShouldHoldNone(string[] secrets, string where, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            foreach (string secret in secrets)
            {
                text.Should().NotContainEquivalentOf(secret, "a {0} must hold no key, secret, address or id", where);
            }
        }
    }
}
