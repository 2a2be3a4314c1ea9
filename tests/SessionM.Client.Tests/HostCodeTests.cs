using Integration.Abstractions;
using Integration.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SessionM.Client.Tests;

/// <summary>The code a host writes, as short as it was promised to be.</summary>
public sealed class HostCodeTests
{
    [Fact]
    public async Task A_host_registers_tags_and_reads_the_wallet_in_a_few_lines()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        sandbox.SessionM.Users.Add("u-1", "C-100");
        sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Name = "soon", ExpirationDate = now.AddDays(1) }, new SandboxOffer { Name = "later", ExpirationDate = now.AddDays(9) });
        sandbox.SessionM.Fail(SessionMOperations.ConnectGetUserOffers, Fault.ResetAfterProcessing);
        IConfiguration configuration = SettingsOf(sandbox);
        ServiceCollection services = new();

        services.AddSessionM(configuration.GetSection("SessionM"));
        services.AddSessionM("uk", configuration.GetSection("SessionM"));

        await using ServiceProvider provider = services.BuildServiceProvider();
        ISessionMClient sessionM = provider.GetRequiredService<ISessionMClient>();
        CancellationToken ct = CancellationToken.None;
        string userId = "u-1";
        DateTimeOffset soon = now.AddDays(3);
        List<UserOffer> expiring = [];

        await sessionM.Tags.SetExpiringAsync(CustomerId.User(userId), ["vip"], TimeSpan.FromDays(30), ct);
        CustomerTags counts = await sessionM.Tags.IncrementAsync(CustomerId.External("C-100"), ["visit"], ct);

        await foreach (UserOffer offer in sessionM.Offers.GetUserOffersAsync(userId, culture: "de-DE", ct))
        {
            if (offer is { IsRedeemed: false, ExpirationDate: { } end } && end < soon)
            {
                expiring.Add(offer);
            }
        }

        counts.CountOf("visit").Should().Be(1);
        expiring.Should().ContainSingle().Which.Name.Should().Be("soon");
        provider.GetRequiredKeyedService<ISessionMClient>("uk").Should().NotBeSameAs(sessionM);
    }

    [Fact]
    public async Task A_hosts_test_substitutes_an_interface_and_makes_any_answer()
    {
        ISessionMTags tags = Substitute.For<ISessionMTags>();
        tags.IncrementAsync(default, default!, default(CancellationToken)).ReturnsForAnyArgs(new CustomerTags { Tags = [new CustomerTag("visit", 7, default)], IsReplay = true });
        ISessionMClient client = Substitute.For<ISessionMClient>();
        client.Tags.Returns(tags);

        CustomerTags answer = await client.Tags.IncrementAsync(CustomerId.User("u-1"), ["visit"]);

        answer.CountOf("visit").Should().Be(7);
    }

    [Fact]
    public async Task A_host_tells_an_unknown_customer_from_other_failures()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        ServiceCollection services = new();
        services.AddSessionM(SettingsOf(sandbox).GetSection("SessionM"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        ISessionMClient sessionM = provider.GetRequiredService<ISessionMClient>();
        string outcome = "";

        try
        {
            await sessionM.Tags.IncrementAsync(CustomerId.User("nobody"), ["visit"]);
        }
        catch (SessionMApiException e) when (e.IsUserNotFound)
        {
            outcome = $"{e.Operation} {(int)e.StatusCode}";
        }
        catch (IntegrationException)
        {
            outcome = "failed";
        }

        outcome.Should().Be("core.user_tags.create 404");
    }

    private static IConfigurationRoot SettingsOf(SandboxServer sandbox) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SessionM:Core:BaseAddress"] = sandbox.SessionM.CoreAddress.AbsoluteUri,
            ["SessionM:Core:ApiKey"] = sandbox.SessionM.CoreApiKey,
            ["SessionM:Core:ApiSecret"] = sandbox.SessionM.CoreApiSecret,
            ["SessionM:Connect:BaseAddress"] = sandbox.SessionM.ConnectAddress.AbsoluteUri,
            ["SessionM:Connect:ApiKey"] = sandbox.SessionM.ConnectApiKey,
            ["SessionM:Connect:ApiSecret"] = sandbox.SessionM.ConnectApiSecret,
            ["SessionM:Connect:RetailerId"] = sandbox.SessionM.RetailerId,
        })
        .Build();
}
