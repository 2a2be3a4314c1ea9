using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazeSdkAuthenticationTests
{
    private const string First = "00000000-0000-0000-0000-00000000000a";
    private const string Second = "00000000-0000-0000-0000-00000000000b";

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.SdkAuthenticationKeys, async client => await client.SdkAuthentication.ListKeysAsync("app-1")) { Query = "?app_id=app-1" },
        new(BrazeOperations.SdkAuthenticationCreate, async client => await client.SdkAuthentication.CreateKeyAsync(Key())),
        new(BrazeOperations.SdkAuthenticationPrimary, async client => await client.SdkAuthentication.SetPrimaryKeyAsync("app-1", First)),
        new(BrazeOperations.SdkAuthenticationDelete, async client => await client.SdkAuthentication.DeleteKeyAsync("app-1", Second)),
    ];

    [Fact]
    public async Task ListKeysAsync_reads_every_member()
    {
        SdkAuthenticationKeysResponse response = await GoldenAnswer.ReadAsync(
            BrazeOperations.SdkAuthenticationKeys, client => client.SdkAuthentication.ListKeysAsync("app-1"));

        response.Keys.Select(k => k.Id).Should().Equal(First, Second);
        response.Keys.Select(k => k.IsPrimary).Should().Equal(true, false);
        response.Keys[0].RsaPublicKey.Should().StartWith("-----BEGIN PUBLIC KEY-----\n");
        response.Keys[1].Description.Should().Be("tablets");
    }

    [Fact]
    public async Task CreateKeyAsync_reads_the_id()
    {
        CreateSdkAuthenticationKeyResponse response = await GoldenAnswer.ReadAsync(
            BrazeOperations.SdkAuthenticationCreate, client => client.SdkAuthentication.CreateKeyAsync(Key()), HttpStatusCode.Created);

        response.Id.Should().Be(Second);
    }

    [Fact]
    public async Task SetPrimaryKeyAsync_reads_all_keys()
    {
        SdkAuthenticationKeysResponse response = await GoldenAnswer.ReadAsync(
            BrazeOperations.SdkAuthenticationPrimary, client => client.SdkAuthentication.SetPrimaryKeyAsync("app-1", First));

        response.Keys.Should().HaveCount(2);
    }

    [Fact]
    public async Task DeleteKeyAsync_reads_the_keys_that_are_left()
    {
        SdkAuthenticationKeysResponse response = await GoldenAnswer.ReadAsync(
            BrazeOperations.SdkAuthenticationDelete, client => client.SdkAuthentication.DeleteKeyAsync("app-1", Second));

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

    private static CreateSdkAuthenticationKeyRequest Key() => new("app-1", "-----BEGIN PUBLIC KEY-----\nBBBB\n-----END PUBLIC KEY-----", "tablets") { MakePrimary = false };
}
