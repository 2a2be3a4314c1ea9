using System.Net.Http.Headers;
using System.Text;

namespace Integration.Sandbox.Tests;

public sealed class BrazeProtocolTests : SandboxTest
{
    private const string Body = """{"attributes":[{"external_id":"u-1"}]}""";

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer \"{key}\"")]
    [InlineData("Basic {key}")]
    public async Task Refuse_answers_401_without_the_right_bearer_key(string? authorization)
    {
        using HttpClient client = new() { BaseAddress = Sandbox.Braze.Address };
        if (authorization is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization.Replace("{key}", Sandbox.Braze.ApiKey));
        }

        Answer answer = await client.PostAsync(Wire.Track, Body);

        answer.Status.Should().Be(401);
        answer.Message.Should().NotBeNullOrEmpty();
        Sandbox.Braze.Profiles.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    public async Task Refuse_answers_415_when_the_body_is_not_declared_as_json(string? contentType)
    {
        ByteArrayContent content = new(Encoding.UTF8.GetBytes(Body));
        content.Headers.ContentType = contentType is null ? null : new MediaTypeHeaderValue(contentType);

        Answer answer = await Braze.AskAsync(new HttpRequestMessage(HttpMethod.Post, Wire.Track) { Content = content });

        answer.Status.Should().Be(415);
        Sandbox.Braze.Profiles.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"attributes\":")]
    [InlineData("[]")]
    [InlineData("{\"attributes\":[],\"attributes\":[]}")]
    [InlineData("{\"attributes\":[{\"external_id\":\"\\ud800\"}]}")]
    public async Task Handle_answers_400_with_a_singular_error_when_the_body_does_not_parse(string body)
    {
        Answer answer = await Braze.PostAsync(Wire.Track, body);

        answer.Status.Should().Be(400);
        ((string?)answer.Json["error"]).Should().StartWith("Error while parsing request body");
        answer.Json["message"].Should().BeNull();
    }

    [Fact]
    public async Task Handle_answers_400_when_the_body_is_not_utf8()
    {
        ByteArrayContent content = new([.. "{\"a\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        Answer answer = await Braze.AskAsync(new HttpRequestMessage(HttpMethod.Post, Wire.Track) { Content = content });

        answer.Status.Should().Be(400);
        answer.Json["error"].Should().NotBeNull();
    }

    [Fact]
    public async Task Handle_answers_413_above_4_MB_and_accepts_what_is_just_below()
    {
        string start = """{"attributes":[{"external_id":"u-1","note":" """.TrimEnd();
        const string end = "\"}]}";
        int most = (4 * 1024 * 1024) - start.Length - end.Length;

        Answer fits = await Braze.PostAsync(Wire.Track, start + new string('x', most) + end);
        Answer tooLarge = await Braze.PostAsync(Wire.Track, start + new string('x', most + 1) + end);

        fits.Status.Should().Be(201);
        tooLarge.Status.Should().Be(413);
        tooLarge.Message.Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("POST", "users/track/", 403)]
    [InlineData("POST", "users/trak", 404)]
    [InlineData("GET", "users/track", 404)]
    [InlineData("POST", "", 403)]
    public async Task NotFound_answers_what_is_not_there_in_the_envelope(string method, string path, int status)
    {
        Answer answer = await Braze.AskAsync(new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = method == "GET" ? null : Wire.Json(Body),
        });

        answer.Status.Should().Be(status);
        answer.Message.Should().NotBeNullOrEmpty();
        Sandbox.Braze.Profiles.Should().BeEmpty();
    }
}
