using System.Net;
using System.Text.Json.Nodes;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeAppsTests
{
    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.AppsPushCredentialUpdate, async client => await client.Apps.UpdatePushCredentialAsync(
            new UpdatePushCredentialRequest("app-1", new ApplePushCredential([1, 2, 3], "key-id", "team-1", "test.b.app", ApnsGateway.Production)))),
    ];

    public static TheoryData<string, UpdatePushCredentialRequest> OtherPlatforms() => new()
    {
        { """{"app_id":"app-1","firebase":{"credential":"AQID"}}""", new UpdatePushCredentialRequest("app-1", new FirebasePushCredential([1, 2, 3])) },
        { """{"app_id":"app-1","huawei":{"app_id":"h-1","app_secret":"secret-000"}}""", new UpdatePushCredentialRequest("app-1", new HuaweiPushCredential("h-1", "secret-000")) },
        { """{"app_id":"app-1","kindle":{"client_id":"k-1","client_secret":"secret-000"}}""", new UpdatePushCredentialRequest("app-1", new KindlePushCredential("k-1", "secret-000")) },
    };

    [Theory]
    [MemberData(nameof(OtherPlatforms))]
    public async Task UpdatePushCredentialAsync_sends_one_platform(string body, UpdatePushCredentialRequest request)
    {
        using BrazeHost host = BrazeHost.Accepting();

        PushCredentialResponse response = await host.Client.Apps.UpdatePushCredentialAsync(request);

        response.IsSuccess.Should().BeTrue();
        SentRequest sent = host.Handler.Requests.Should().ContainSingle().Subject;
        JsonNode.DeepEquals(JsonNode.Parse(sent.BodyText), JsonNode.Parse(body)).Should().BeTrue(sent.BodyText);
    }

    [Fact]
    public async Task Refusal_does_not_repeat_a_secret()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, """{"message":"Wrong secret: secret-000"}""");

        Func<Task> update = () => host.Client.Apps.UpdatePushCredentialAsync(new UpdatePushCredentialRequest("app-1", new HuaweiPushCredential("h-1", "secret-000")));

        (await update.Should().ThrowAsync<BrazeApiException>()).Which.Message.Should().Contain("Wrong secret").And.NotContain("secret-000");
    }

    [Fact]
    public void Credential_is_refused_when_the_file_is_empty()
    {
        Action create = () => _ = new FirebasePushCredential([]);

        create.Should().Throw<ArgumentException>();
    }
}
