namespace Braze.Client.Tests;

/// <summary>Calls on apps against the second description of Braze.</summary>
public sealed class AppsSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private IBrazeApps Apps => _host!.Client.Apps;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Credentials_of_every_platform_are_taken()
    {
        UpdatePushCredentialRequest[] requests =
        [
            new("app-1", new ApplePushCredential([1, 2, 3], "key", "team", "test.b.app", ApnsGateway.Production)),
            new("app-1", new FirebasePushCredential([1, 2, 3])),
            new("app-1", new HuaweiPushCredential("h-1", "secret")),
            new("app-1", new KindlePushCredential("k-1", "secret")),
        ];
        foreach (UpdatePushCredentialRequest request in requests)
        {
            (await Apps.UpdatePushCredentialAsync(request)).IsSuccess.Should().BeTrue();
        }
    }
}
