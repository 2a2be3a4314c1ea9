using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazeSdkAuthenticationTests
{
    private const string First = "00000000-0000-0000-0000-00000000000a";
    private const string Second = "00000000-0000-0000-0000-00000000000b";

    [Fact]
    public async Task ListKeysAsync_reads_every_member()
    {
        SdkAuthenticationKeysResponse response = await GoldenExchange.RunAsync(
            BrazeOperations.SdkAuthenticationKeys,
            HttpMethod.Get,
            "/app_group/sdk_authentication/keys?app_id=app-1",
            client => client.SdkAuthentication.ListKeysAsync("app-1"));

        response.Keys.Select(k => k.Id).Should().Equal(First, Second);
        response.Keys.Select(k => k.IsPrimary).Should().Equal(true, false);
        response.Keys[0].RsaPublicKey.Should().StartWith("-----BEGIN PUBLIC KEY-----\n");
        response.Keys[1].Description.Should().Be("tablets");
    }

    [Fact]
    public async Task CreateKeyAsync_sends_the_key_and_reads_its_id()
    {
        CreateSdkAuthenticationKeyRequest request = new("app-1", "-----BEGIN PUBLIC KEY-----\nBBBB\n-----END PUBLIC KEY-----", "tablets") { MakePrimary = false };

        CreateSdkAuthenticationKeyResponse response = await GoldenExchange.RunAsync(
            BrazeOperations.SdkAuthenticationCreate,
            HttpMethod.Post,
            "/app_group/sdk_authentication/create",
            client => client.SdkAuthentication.CreateKeyAsync(request),
            HttpStatusCode.Created);

        response.Id.Should().Be(Second);
    }

    [Fact]
    public async Task SetPrimaryKeyAsync_names_app_and_key()
    {
        SdkAuthenticationKeysResponse response = await GoldenExchange.RunAsync(
            BrazeOperations.SdkAuthenticationPrimary,
            HttpMethod.Put,
            "/app_group/sdk_authentication/primary",
            client => client.SdkAuthentication.SetPrimaryKeyAsync("app-1", First));

        response.Keys.Should().HaveCount(2);
    }

    [Fact]
    public async Task DeleteKeyAsync_names_app_and_key_in_a_body()
    {
        SdkAuthenticationKeysResponse response = await GoldenExchange.RunAsync(
            BrazeOperations.SdkAuthenticationDelete,
            HttpMethod.Delete,
            "/app_group/sdk_authentication/delete",
            client => client.SdkAuthentication.DeleteKeyAsync("app-1", Second));

        response.Keys.Should().ContainSingle().Which.Id.Should().Be(First);
    }

    public static TheoryData<Func<IBrazeSdkAuthentication, Task>> CallsWithoutAnId() =>
    [
        keys => keys.ListKeysAsync(string.Empty),
        keys => keys.SetPrimaryKeyAsync("app-1", " "),
        keys => keys.DeleteKeyAsync(string.Empty, First),
    ];

    [Theory]
    [MemberData(nameof(CallsWithoutAnId))]
    public async Task Call_is_refused_when_an_id_is_empty(Func<IBrazeSdkAuthentication, Task> call)
    {
        using BrazeHost host = BrazeHost.Accepting();

        Func<Task> act = () => call(host.Client.SdkAuthentication);

        await act.Should().ThrowAsync<ArgumentException>();
        host.Handler.Requests.Should().BeEmpty();
    }
}
