using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>What is taken in, and how much.</summary>
public sealed class BodyTests
{
    private const int Limit = 2_000;

    [Theory]
    [InlineData(Limit, false, HttpStatusCode.NoContent)]
    [InlineData(Limit + 1, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(Limit, true, HttpStatusCode.NoContent)]
    [InlineData(Limit + 1, true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(50 * Limit, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_has_a_limit_whether_or_not_it_says_its_length(int size, bool chunked, HttpStatusCode expected)
    {
        int handled = 0;
        await using ReceivingApp app = await ReceivingApp.StartAsync((_, _) => Task.FromResult(handled++), ("MaxBodyBytes", $"{Limit}"));

        (await app.StatusOfAsync(BodyOf(size), chunked: chunked)).Should().Be(expected);
        handled.Should().Be(expected == HttpStatusCode.NoContent ? 1 : 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_larger_than_the_server_buffers_is_read_whole(bool chunked)
    {
        const int Size = 5 * 1024 * 1024;
        string? city = null;
        await using ReceivingApp app = await ReceivingApp.StartAsync((profile, _) => Task.FromResult(city = profile.City), ("MaxBodyBytes", $"{Size}"));

        (await app.StatusOfAsync(BodyOf(Size), chunked: chunked)).Should().Be(HttpStatusCode.NoContent);
        city.Should().HaveLength(Size - "{\"city\":\"\"}".Length);
    }

    [Fact]
    public async Task A_limit_of_the_server_that_is_lower_holds_too()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(
            static _ => { },
            endpoints => endpoints.MapBrazeWebhook(ReceivingApp.Path, ReceivingApp.Nothing).WithMetadata(new RequestSizeLimitAttribute(100)));

        (await app.StatusOfAsync(BodyOf(Limit), chunked: true)).Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_not_waited_for()
    {
        Pipe endless = new();
        await endless.Writer.WriteAsync(new byte[101]);
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(10));

        ReadOnlySequence<byte>? body = await RequestBody.CollectAsync(endless.Reader, limit: 100, patience.Token);

        body.Should().BeNull("the writer is still open");
    }

    [Fact]
    public void A_body_in_pieces_reads_as_one()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(ReceivingApp.Profile);
        for (int cut = 1; cut < bytes.Length; cut++)
        {
            Piece first = new(bytes.AsMemory(0, cut));
            ReadOnlySequence<byte> sequence = new(first, 0, first.Append(bytes.AsMemory(cut)), bytes.Length - cut);

            RequestBody.Read(sequence, WebhookJson.Default.BrazeUserProfile)!.Email.Should().Be("a@b.test");
        }
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.NoContent)]
    [InlineData("APPLICATION/JSON; charset=\"UTF-8\"", HttpStatusCode.NoContent)]
    [InlineData("application/vnd.example+json", HttpStatusCode.NoContent)]
    [InlineData("text/json", HttpStatusCode.NoContent)]
    [InlineData(null, HttpStatusCode.NoContent)]
    [InlineData("application/json; charset=iso-8859-1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/html", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("json", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_webhook_says_that_it_is_json(string? contentType, HttpStatusCode expected)
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing);

        (await app.StatusOfAsync(contentType: contentType)).Should().Be(expected);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>a@b.test</body></html>")]
    [InlineData("")]
    [InlineData("{\"email\":\"a@b.test\"")]
    [InlineData("[]")]
    public async Task A_body_that_is_not_an_object_is_refused_for_good(string body)
    {
        int handled = 0;
        await using ReceivingApp app = await ReceivingApp.StartAsync((_, _) => Task.FromResult(handled++));

        (await app.StatusOfAsync(body)).Should().Be(HttpStatusCode.BadRequest);
        handled.Should().Be(0);
    }

    [Fact]
    public async Task Another_method_is_not_for_this_endpoint()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing);

        using HttpResponseMessage response = await app.SendAsync(change: r => r.Method = HttpMethod.Put);

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    private static string BodyOf(int size) => $$"""{"city":"{{new string('x', size - "{\"city\":\"\"}".Length)}}"}""";

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            Piece next = new(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
