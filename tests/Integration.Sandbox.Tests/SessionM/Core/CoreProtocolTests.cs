using System.Collections.Frozen;

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
    public void Handle_loses_no_increment_when_threads_contend()
    {
        const int messages = 5_000;
        const int threads = 8;
        using Barrier start = new(threads);
        SessionMState state = new(new SandboxOptions());
        CoreProtocol protocol = new(BasicCredentials.Create(), state);
        state.Users.Add("u-1");
        SandboxEndpoint post = protocol.Endpoints.First(e => e.Method == HttpMethod.Post && e.Route.Contains("{user_id}"));

        Thread[] callers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            start.SignalAndWait();
            for (int i = 0; i < messages; i++)
            {
                protocol.Handle(post, Request($"m-{i}"));
            }
        }))];
        Array.ForEach(callers, c => c.Start());
        Array.ForEach(callers, c => c.Join());

        state.Tags.Of("u-1")["visit"].Count.Should().Be(messages);

        SandboxRequest Request(string messageId) => new()
        {
            Endpoint = post,
            Method = "POST",
            Path = "/priv/v1/apps/k/users/u-1/tags",
            Query = "",
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Message-ID"] = messageId }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            Bytes = """{"tags":["visit"]}"""u8.ToArray(),
            TooLarge = false,
            Now = Clock.GetUtcNow(),
        };
    }

    [Fact]
    public async Task NotFound_answers_in_the_envelope()
    {
        Answer answer = await Core.GetAsync("priv/v1/nothing", messageId: null);

        answer.Status.Should().Be(404);
        answer.ErrorCode.Should().Be("not_found");
    }
}
