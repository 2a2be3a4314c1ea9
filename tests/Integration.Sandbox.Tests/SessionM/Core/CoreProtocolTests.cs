namespace Integration.Sandbox.Tests;

public sealed class CoreProtocolTests : SandboxTest
{
    [Fact]
    public async Task Refuse_answers_401_without_credentials()
    {
        using HttpClient client = new() { BaseAddress = Sandbox.SessionM.CoreAddress };

        Answer answer = await client.GetAsync(Sandbox.SessionM.TagsOf("u-1"), messageId: null);

        answer.Status.Should().Be(401);
        answer.ErrorCode.Should().Be("access_denied");
        ((string?)answer.Json["status"]).Should().Be("error");
    }

    [Fact]
    public async Task Refuse_answers_401_when_the_secret_is_wrong()
    {
        using HttpClient client = Wire.Basic(Sandbox.SessionM.CoreAddress, Sandbox.SessionM.CoreApiKey, "wrong");

        Answer answer = await client.GetAsync(Sandbox.SessionM.TagsOf("u-1"), messageId: null);

        answer.Status.Should().Be(401);
        answer.ErrorCode.Should().Be("access_denied");
    }

    [Fact]
    public async Task Refuse_answers_401_when_the_key_in_the_path_is_not_the_basic_user()
    {
        Answer answer = await Core.GetAsync("priv/v1/apps/other/users/u-1/tags", messageId: null);

        answer.Status.Should().Be(401);
        answer.ErrorCode.Should().Be("invalid_api_key");
    }

    [Fact]
    public async Task Refuse_does_not_take_the_credentials_of_connect()
    {
        using HttpClient client = Wire.Basic(Sandbox.SessionM.CoreAddress, Sandbox.SessionM.ConnectApiKey, Sandbox.SessionM.ConnectApiSecret);

        (await client.GetAsync(Sandbox.SessionM.TagsOf("u-1"), messageId: null)).Status.Should().Be(401);
    }

    [Fact]
    public async Task Handle_answers_400_when_the_body_does_not_parse()
    {
        Sandbox.SessionM.Users.Add("u-1");

        Answer answer = await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), "{");

        answer.Status.Should().Be(400);
        answer.ErrorCode.Should().Be("argument_error");
    }

    [Fact]
    public async Task NotFound_answers_in_the_envelope()
    {
        Answer answer = await Core.GetAsync("priv/v1/nothing", messageId: null);

        answer.Status.Should().Be(404);
        answer.ErrorCode.Should().Be("not_found");
    }
}
