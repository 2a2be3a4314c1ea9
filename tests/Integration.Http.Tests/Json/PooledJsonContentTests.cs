using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Testing;

namespace Integration.Http.Tests;

public sealed class PooledJsonContentTests
{
    private const string Body = """{"name":"thing"}""";

    [Fact]
    public async Task SendAsync_serializes_once_and_sends_the_same_bytes_with_a_length_in_every_attempt()
    {
        ManualTimeProvider clock = new();
        using StubHandler stub = new StubHandler(clock).Answer(HttpStatusCode.InternalServerError);
        using FakeClient client = new(stub, clock);
        FakeRequest request = new();

        Task call = client.PostAsync(FakeOperations.Set, request);
        clock.RunUntilCompleted(call);

        await ((Func<Task>)(() => call)).Should().ThrowAsync<Exception>();
        request.Reads.Should().Be(1);
        stub.Requests.Should().HaveCount(4).And.OnlyContain(r => r.BodyText == Body);
        stub.Requests.Should().OnlyContain(r => r.Header("Content-Length") == "16" && r.Header("Content-Type") == "application/json");
    }

    [Fact]
    public async Task SendAsync_carries_the_same_header_in_every_attempt_and_the_newest_authorization()
    {
        ManualTimeProvider clock = new();
        using StubHandler stub = new StubHandler(clock).Answer(HttpStatusCode.InternalServerError);
        using FakeClient client = new(stub, clock);

        Task call = client.PostAsync(FakeOperations.Keyed, new FakeRequest(), new CallSettings { Header = new("Message-ID", "m-1") });
        client.Connection = new ApiConnection(new Uri("https://other.fake.test"), new AuthenticationHeaderValue("Bearer", "key-2"), client.Retry);
        clock.RunUntilCompleted(call);

        await ((Func<Task>)(() => call)).Should().ThrowAsync<Exception>();
        stub.Requests.Select(r => r.Header("Message-ID")).Should().Equal("m-1", "m-1", "m-1", "m-1");
        stub.Requests.Select(r => r.Header("Authorization")).Should().Equal("Bearer key-1", "Bearer key-2", "Bearer key-2", "Bearer key-2");
        stub.Requests[1].Uri.Host.Should().Be("other.fake.test");
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(15, false)]
    public async Task SendAsync_refuses_a_body_larger_than_the_operation_takes(int limit, bool fits)
    {
        using StubHandler stub = new StubHandler().Answer(HttpStatusCode.OK, FakeClient.Ok);
        using FakeClient client = new(stub, new ManualTimeProvider());
        Operation operation = new("things.put", HttpMethod.Post, "things/put", RetrySafety.Idempotent, "things", new Uri("https://docs.fake.test/"))
        {
            MaxBodyBytes = limit,
        };

        Exception? exception = await Record.ExceptionAsync(() => client.PostAsync(operation));

        stub.Requests.Should().HaveCount(fits ? 1 : 0);
        exception?.Should().BeOfType<ArgumentException>();
        exception?.Message.Should().StartWith("The body has 16 bytes; things.put takes 15.");
        (exception is null).Should().Be(fits);
    }

    [Fact]
    public async Task SendAsync_tells_a_hosts_handler_which_operation_it_sends()
    {
        Operation? seen = null;
        using StubHandler stub = new();
        stub.Answer((request, _) =>
        {
            request.Options.TryGetValue(ApiTransport.OperationKey, out seen);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(FakeClient.Ok) });
        });
        using FakeClient client = new(stub, new ManualTimeProvider());

        await client.PostAsync(FakeOperations.Set);

        seen.Should().BeSameAs(FakeOperations.Set);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("m\r\nX: 1")]
    [InlineData("m\u00fc")]
    public async Task SendAsync_refuses_a_header_that_would_be_dropped_or_fail_on_the_way(string value)
    {
        using StubHandler stub = new();
        using FakeClient client = new(stub, new ManualTimeProvider());

        Func<Task> call = () => client.PostAsync(FakeOperations.Keyed, new FakeRequest(), new CallSettings { Header = new("Message-ID", value) });

        await call.Should().ThrowAsync<ArgumentException>().WithMessage("*Message-ID*");
        stub.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Release_leaves_the_bytes_alone_while_an_attempt_that_timed_out_still_copies_them()
    {
        PooledJsonBody body = PooledJsonBody.Create(new FakeRequest { Name = new string('a', 3000) }, FakeJson.Default.FakeRequest);
        using BlockingStream socket = new();
        Task orphan = new PooledJsonContent(body).CopyToAsync(socket);
        orphan.IsCompleted.Should().BeFalse();

        body.Release();
        OverwriteWhatThePoolHas(4096);
        socket.Continue();
        await orphan;

        Encoding.UTF8.GetString(socket.ToArray()).Should().Be($$"""{"name":"{{new string('a', 3000)}}"}""");
    }

    [Fact]
    public void Release_gives_the_buffer_back_when_nobody_copies_it()
    {
        PooledJsonBody body = PooledJsonBody.Create(new FakeRequest { Name = new string('b', 3000) }, FakeJson.Default.FakeRequest);

        body.Release();

        byte[] rented = ArrayPool<byte>.Shared.Rent(4096);
        Encoding.UTF8.GetString(rented).Should().Contain("bbbb", "the array of the released content is the next one rented");
        ArrayPool<byte>.Shared.Return(rented);
    }

    [Fact]
    public async Task Content_cannot_be_read_any_more_when_it_was_released()
    {
        PooledJsonBody body = PooledJsonBody.Create(new FakeRequest(), FakeJson.Default.FakeRequest);
        body.Release();

        Func<Task> late = () => new PooledJsonContent(body).CopyToAsync(Stream.Null);

        (await late.Should().ThrowAsync<HttpRequestException>()).WithInnerException<ObjectDisposedException>();
    }

    [Fact]
    public async Task WasRequested_tells_whether_this_attempt_asked_for_the_body()
    {
        PooledJsonBody body = PooledJsonBody.Create(new FakeRequest(), FakeJson.Default.FakeRequest);
        PooledJsonContent first = new(body);
        first.WasRequested.Should().BeFalse();
        await first.CopyToAsync(Stream.Null);
        first.WasRequested.Should().BeTrue();
        new PooledJsonContent(body).WasRequested.Should().BeFalse();
        body.Release();
    }

    [Fact]
    public void A_body_that_grows_beyond_its_first_array_stays_whole()
    {
        using PooledBuffer buffer = new(16);
        byte[] expected = new byte[100_000];
        new Random(1).NextBytes(expected);
        for (int i = 0; i < expected.Length; i += 1000)
        {
            buffer.Write(expected.AsSpan(i, 1000));
        }

        buffer.WrittenSpan.SequenceEqual(expected).Should().BeTrue();
        buffer.Length.Should().Be(expected.Length);
    }

    private static void OverwriteWhatThePoolHas(int size)
    {
        List<byte[]> rented = [.. Enumerable.Range(0, 64).Select(_ => ArrayPool<byte>.Shared.Rent(size))];
        rented.ForEach(bytes =>
        {
            bytes.AsSpan().Fill((byte)'!');
            ArrayPool<byte>.Shared.Return(bytes);
        });
    }

    /// <summary>A socket whose buffer is full: the write begins and does not end.</summary>
    private sealed class BlockingStream : MemoryStream
    {
        private readonly TaskCompletionSource _room = new();

        public void Continue() => _room.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _room.Task.ConfigureAwait(false);
            Write(buffer.Span);
        }
    }
}
