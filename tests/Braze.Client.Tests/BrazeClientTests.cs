using Microsoft.Extensions.Options;

namespace Braze.Client.Tests;

public sealed class BrazeClientTests
{
    [Fact]
    public async Task Create_makes_a_client_without_a_container()
    {
        await using BrazeClient client = BrazeClient.Create(new BrazeOptions { Endpoint = BrazeEndpoint.Us03, ApiKey = "key-000" });

        client.Users.Should().NotBeNull();
        client.Campaigns.Should().NotBeNull();
        client.Canvases.Should().NotBeNull();
        client.Audiences.Should().NotBeNull();
        client.Profiles.Should().NotBeNull();
        client.Events.Should().NotBeNull();
        client.MessageTrigger.Should().NotBeNull();
    }

    [Fact]
    public void Create_refuses_malformed_settings_with_every_problem()
    {
        Action create = () => BrazeClient.Create(new BrazeOptions { ApiKey = "\"secret-1\"" });

        create.Should().Throw<OptionsValidationException>()
            .WithMessage("*BrazeOptions:Endpoint is missing*BrazeOptions:ApiKey contains a quote*").Which.Message.Should().NotContain("secret-1");
    }

    [Fact]
    public void Create_refuses_null()
    {
        Action create = () => BrazeClient.Create(null!);

        create.Should().Throw<ArgumentNullException>().WithParameterName("options");
    }

    [Fact]
    public async Task Dispose_may_be_called_more_than_once_in_either_form()
    {
        BrazeClient client = BrazeClient.Create(new BrazeOptions { Endpoint = BrazeEndpoint.Us03, ApiKey = "key-000" });

        client.Dispose();
        client.Dispose();
        await client.DisposeAsync();

        Func<Task> send = () => client.Campaigns.SendBroadcastAsync(new CampaignBroadcast("c-1"));
        await send.Should().ThrowAsync<ObjectDisposedException>();
    }
}
