using System.Net;
using Integration.Abstractions;
using Testing;

namespace Integration.Http.Tests;

public sealed class ResponseBodyTests : IDisposable
{
    private readonly StubHandler _stub = new();
    private readonly FakeClient _client;

    public ResponseBodyTests() => _client = new FakeClient(_stub, new ManualTimeProvider());

    public void Dispose()
    {
        _client.Dispose();
        _stub.Dispose();
    }

    [Fact]
    public async Task SendAsync_stops_reading_an_answer_that_has_no_end()
    {
        EndlessStream body = new();
        _stub.Answer(HttpStatusCode.OK, () => body);

        Func<Task> call = () => _client.PostAsync(FakeOperations.Set);

        (await call.Should().ThrowAsync<MalformedResponseException>()).Which.Message.Should().Contain("a body above 64 MB");
        body.BytesRead.Should().BeLessThan(2L * ResponseBody.MaxBytes);
    }

    [Fact]
    public async Task SendAsync_stops_reading_an_error_that_has_no_end()
    {
        EndlessStream body = new();
        _stub.Answer(HttpStatusCode.BadRequest, () => body);

        Func<Task> call = () => _client.PostAsync(FakeOperations.Set);

        (await call.Should().ThrowAsync<ApiException>()).Which.ResponseBody.Should().HaveLength(8 * 1024);
        body.BytesRead.Should().BeLessThan(1024 * 1024);
    }

    [Fact]
    public async Task SendAsync_keeps_members_it_does_not_know_and_what_headers_say()
    {
        _stub.Answer(HttpStatusCode.OK, "\uFEFF{\"status\":\"OK\",\"new_thing\":[1]}", ("X-RateLimit-Limit", "100"));

        FakeResponse answer = await _client.PostAsync(FakeOperations.Set);

        answer.AdditionalProperties!["new_thing"].GetRawText().Should().Be("[1]");
        answer.RateLimit.Should().Be(new RateLimit(100, null, null, null));
    }

    [Fact]
    public async Task SendAsync_takes_no_content_for_an_answer_and_an_empty_ok_for_none()
    {
        _stub.Answer(HttpStatusCode.NoContent).Answer(HttpStatusCode.OK);

        (await _client.PostAsync(FakeOperations.Set)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        await _client.Invoking(c => c.PostAsync(FakeOperations.Set)).Should().ThrowAsync<MalformedResponseException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public async Task SendAsync_takes_an_empty_body_for_an_answer_when_the_operation_may_have_none(string body)
    {
        _stub.Answer(HttpStatusCode.Accepted, body).Answer(HttpStatusCode.Accepted, "<html>");

        (await _client.PostAsync(FakeOperations.Hint)).StatusCode.Should().Be(HttpStatusCode.Accepted);
        await _client.Invoking(c => c.PostAsync(FakeOperations.Hint)).Should().ThrowAsync<MalformedResponseException>();
    }

    [Fact]
    public async Task SendAsync_leaves_the_rate_limit_null_when_no_header_speaks_of_it()
    {
        _stub.Answer(HttpStatusCode.OK, FakeClient.Ok);

        (await _client.PostAsync(FakeOperations.Set)).RateLimit.Should().BeNull();
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            BytesRead += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
