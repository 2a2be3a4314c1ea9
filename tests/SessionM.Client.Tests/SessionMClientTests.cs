using Integration.Abstractions;
using Integration.Sandbox;
using Microsoft.Extensions.Options;
using Testing;

namespace SessionM.Client.Tests;

public sealed class SessionMClientTests
{
    [Fact]
    public void Create_names_everything_that_is_wrong()
    {
        Action create = () => SessionMClient.Create(new SessionMOptions { Core = { ApiKey = "secret-key" } });

        create.Should().Throw<OptionsValidationException>().Which.Message.Should().Contain("Core:BaseAddress").And.Contain("ApiSecret").And.NotContain("secret-key");
    }

    [Fact]
    public void Create_refuses_null()
    {
        Action create = () => SessionMClient.Create(null!);

        create.Should().Throw<ArgumentNullException>().WithParameterName("options");
    }

    [Fact]
    public async Task Create_makes_a_working_client_with_and_without_a_logger()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        sandbox.SessionM.Users.Add("u-1");
        using LogCollector logs = new();

        await using (SessionMClient client = SessionMClient.Create(OptionsOf(sandbox)))
        {
            await client.Tags.IncrementAsync(CustomerId.User("u-1"), ["visit"]);
        }

        using (SessionMClient client = SessionMClient.Create(OptionsOf(sandbox), logs))
        {
            await client.Tags.IncrementAsync(CustomerId.User("u-1"), ["visit"]);
            await client.Audiences.ApplyAsync([AudienceChange.Enter(UserKey.Native("u-1"), "vip", DateTimeOffset.UnixEpoch)]);
        }

        sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(2);
        sandbox.SessionM.Tags.Of("u-1").Should().ContainKey("vip");
        logs.Entries.Should().HaveCount(2).And.OnlyContain(e => e.Category == "SessionM.Client");
        logs.Entries.Should().NotContain(e => e.Everything.Contains("u-1") || e.Everything.Contains(sandbox.SessionM.CoreApiKey));
    }

    [Fact]
    public async Task Dispose_can_be_called_twice_and_in_both_ways()
    {
        SessionMOptions options = new();
        StubTenant.Configure(options);
        SessionMClient client = SessionMClient.Create(options);

        client.Dispose();
        await client.DisposeAsync();
        client.Dispose();
    }

    [Fact]
    public async Task Dispose_of_a_client_from_a_container_leaves_the_container_alone()
    {
        await using StubTenant tenant = new();
        tenant.Handler.Answer(System.Net.HttpStatusCode.OK, StubTenant.OkBody);

        await tenant.Client.DisposeAsync();

        (await tenant.Tags.ListAsync(CustomerId.User("u-1"))).Tags.Should().BeEmpty();
    }

    private static SessionMOptions OptionsOf(SandboxServer sandbox) => new()
    {
        Core = { BaseAddress = sandbox.SessionM.CoreAddress, ApiKey = sandbox.SessionM.CoreApiKey, ApiSecret = sandbox.SessionM.CoreApiSecret },
    };
}
