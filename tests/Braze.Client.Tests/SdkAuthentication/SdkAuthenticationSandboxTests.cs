using System.Security.Cryptography;

namespace Braze.Client.Tests;

/// <summary>Calls on SDK authentication keys against the second description of Braze.</summary>
public sealed class SdkAuthenticationSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private IBrazeSdkAuthentication Keys => _host!.Client.SdkAuthentication;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        using RSA rsa = RSA.Create(2048);
        string pem = rsa.ExportSubjectPublicKeyInfoPem();
        string first = (await Keys.CreateKeyAsync(new CreateSdkAuthenticationKeyRequest("app-1", pem, "phones") { MakePrimary = true })).Id!;
        string second = (await Keys.CreateKeyAsync(new CreateSdkAuthenticationKeyRequest("app-1", pem, "tablets"))).Id!;

        SdkAuthenticationKeysResponse listed = await Keys.ListKeysAsync("app-1");
        listed.Keys.Select(k => (k.Id, k.Description, k.IsPrimary)).Should().Equal((first, "phones", true), (second, "tablets", false));
        listed.Keys[0].RsaPublicKey.Should().Be(pem);
        (await Keys.SetPrimaryKeyAsync("app-1", second)).Keys.Select(k => k.IsPrimary).Should().Equal(false, true);
        (await Keys.DeleteKeyAsync("app-1", first)).Keys.Should().ContainSingle().Which.Id.Should().Be(second);
    }

    [Fact]
    public async Task CreateKeyAsync_throws_when_the_key_is_none()
    {
        Func<Task> create = () => Keys.CreateKeyAsync(new CreateSdkAuthenticationKeyRequest("app-1", "no key", "phones"));

        await create.Should().ThrowAsync<BrazeApiException>();
    }
}
