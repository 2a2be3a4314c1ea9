using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class ExportSegmentTests : SandboxTest
{
    private const string Segment = "users/export/segment";
    private const string ControlGroup = "users/export/global_control_group";
    private const string Cancel = "export/segment/cancel";
    private const string Body = """{"segment_id":"s-1","fields_to_export":["external_id"]}""";

    private readonly HttpClient _storage = new();

    protected override void Configure(SandboxOptions options)
    {
        options.Braze.Exports.ReadyAfter = TimeSpan.FromMinutes(5);
        options.Braze.Exports.UsersPerFile = 2;
        options.Braze.Exports.ControlGroup = profile => profile.ExternalId == "u-2";
    }

    [Fact]
    public async Task Archive_holds_the_users_of_the_start_in_files_of_so_many()
    {
        Users(5);
        Uri url = await StartAsync(Segment, Body);
        Sandbox.Braze.Profiles.Set("u-late");
        Clock.Advance(TimeSpan.FromMinutes(5));

        (await ReadAsync(url)).Select(file => file.Trim().Split('\n')).Should().BeEquivalentTo(
            new string[][]
            {
                ["""{"external_id":"u-0"}""", """{"external_id":"u-1"}"""], ["""{"external_id":"u-2"}""", """{"external_id":"u-3"}"""], ["""{"external_id":"u-4"}"""],
            },
            options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Archive_holds_who_is_in_the_segment_with_the_attributes_asked_for()
    {
        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["tier"] = "gold", ["age"] = 3 });
        Sandbox.Braze.Profiles.Set("u-2", new JsonObject { ["tier"] = "blue" });
        Sandbox.Braze.Segments.Add(new SandboxSegment("gold", "Gold") { Members = profile => (string?)profile["tier"] == "gold" });
        Uri some = await StartAsync(Segment, """{"segment_id":"gold","fields_to_export":["external_id"],"custom_attributes_to_export":["age"]}""");
        Uri group = await StartAsync(ControlGroup, """{"fields_to_export":["external_id","custom_attributes"],"custom_attributes_to_export":["age"]}""");
        Clock.Advance(TimeSpan.FromMinutes(5));

        (await ReadAsync(some)).Should().Equal("{\"external_id\":\"u-1\",\"custom_attributes\":{\"age\":3}}\n");
        (await ReadAsync(group)).Should().Equal("{\"external_id\":\"u-2\",\"custom_attributes\":{\"tier\":\"blue\"}}\n");
    }

    [Fact]
    public async Task Storage_says_AccessDenied_until_the_export_is_ready_and_after_its_address_has_run_out()
    {
        Uri url = await StartAsync(Segment, Body);

        (await GetAsync(url)).Should().Be((HttpStatusCode.Forbidden, "AccessDenied: Access Denied"));
        Clock.Advance(TimeSpan.FromMinutes(5));
        (await GetAsync(url)).Status.Should().Be(HttpStatusCode.OK);
        Clock.Advance(TimeSpan.FromHours(4));
        (await GetAsync(url)).Should().Be((HttpStatusCode.Forbidden, "AccessDenied: Request has expired"));
    }

    [Fact]
    public async Task Storage_refuses_other_addresses_and_credentials()
    {
        Uri url = await StartAsync(Segment, Body);
        Clock.Advance(TimeSpan.FromMinutes(5));
        using HttpRequestMessage withKey = new(HttpMethod.Get, url);
        withKey.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.Braze.ApiKey);

        (await GetAsync(new Uri(url.AbsoluteUri + "0"))).Text.Should().StartWith("SignatureDoesNotMatch");
        (await GetAsync(new Uri(url, "/segment-exports/0.zip?X-Amz-Signature=0"))).Text.Should().StartWith("AccessDenied");
        (await GetAsync(new Uri(url, "/elsewhere"))).Text.Should().StartWith("AccessDenied");
        using HttpResponseMessage refused = await _storage.SendAsync(withKey);
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).Should().Contain("<Code>InvalidArgument</Code>");
    }

    [Fact]
    public async Task Storage_hands_out_parts_of_one_version()
    {
        Users(3);
        Uri url = await StartAsync(Segment, Body);
        Clock.Advance(TimeSpan.FromMinutes(5));
        using HttpResponseMessage whole = await _storage.GetAsync(url);
        byte[] bytes = await whole.Content.ReadAsByteArrayAsync();
        string tag = whole.Headers.ETag!.Tag;

        await PartAsync("bytes=10-", null, HttpStatusCode.PartialContent, bytes[10..], $"bytes 10-{bytes.Length - 1}/{bytes.Length}");
        await PartAsync("bytes=0-0", null, HttpStatusCode.PartialContent, bytes[..1], $"bytes 0-0/{bytes.Length}");
        await PartAsync("bytes=-5", null, HttpStatusCode.PartialContent, bytes[^5..], $"bytes {bytes.Length - 5}-{bytes.Length - 1}/{bytes.Length}");
        await PartAsync("bytes=10-99999", tag, HttpStatusCode.PartialContent, bytes[10..], $"bytes 10-{bytes.Length - 1}/{bytes.Length}");
        await PartAsync("bytes=10-", "\"other\"", HttpStatusCode.OK, bytes, null);
        await PartAsync($"bytes={bytes.Length}-", tag, HttpStatusCode.RequestedRangeNotSatisfiable, null, $"bytes */{bytes.Length}");

        async Task PartAsync(string range, string? condition, HttpStatusCode status, byte[]? expected, string? contentRange)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, url);
            request.Headers.TryAddWithoutValidation("Range", range);
            if (condition is not null)
            {
                request.Headers.TryAddWithoutValidation("If-Range", condition);
            }

            using HttpResponseMessage response = await _storage.SendAsync(request);

            response.StatusCode.Should().Be(status);
            (response.Content.Headers.ContentRange?.ToString()).Should().Be(contentRange);
            if (expected is not null)
            {
                (await response.Content.ReadAsByteArrayAsync()).Should().Equal(expected);
            }
        }
    }

    [Fact]
    public async Task Start_answers_429_while_the_segment_is_being_exported()
    {
        await StartAsync(Segment, Body);
        await StartAsync(Segment, Body.Replace("s-1", "s-2"));
        await StartAsync(ControlGroup, Body);

        (await Braze.PostAsync(Segment, Body)).Status.Should().Be(429);
        (await Braze.PostAsync(ControlGroup, Body)).Status.Should().Be(429);
        Clock.Advance(TimeSpan.FromMinutes(5));
        (await Braze.PostAsync(Segment, Body)).Status.Should().Be(201);
    }

    [Fact]
    public async Task Start_answers_an_error_while_100_exports_are_running()
    {
        for (int i = 0; i < 100; i++)
        {
            await StartAsync(Segment, Body.Replace("s-1", $"s-{i}"));
        }

        (await Braze.PostAsync(Segment, Body.Replace("s-1", "s-100"))).Message.Should().Contain("100");
        Clock.Advance(TimeSpan.FromMinutes(5));
        await StartAsync(Segment, Body.Replace("s-1", "s-100"));
    }

    [Fact]
    public async Task Cancel_ends_the_exports_of_the_segment_only()
    {
        Uri cancelled = await StartAsync(Segment, Body);
        Uri other = await StartAsync(Segment, Body.Replace("s-1", "s-2"));

        (await Braze.PostAsync(Cancel, """{"segment_id":"s-1"}""")).Status.Should().Be(201);
        (await Braze.PostAsync(Cancel, "{}")).Status.Should().Be(400);

        Clock.Advance(TimeSpan.FromMinutes(5));
        (await GetAsync(cancelled)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await GetAsync(other)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"fields_to_export":["email"]}""", "'segment_id'*")]
    [InlineData("""{"segment_id":"s-1"}""", "'fields_to_export'*")]
    [InlineData("""{"segment_id":"s-1","fields_to_export":["email"],"output_format":"csv"}""", "'output_format'*")]
    [InlineData("""{"segment_id":"s-1","fields_to_export":["email"],"custom_attributes_to_export":[7]}""", "'custom_attributes_to_export'*")]
    public async Task Start_refuses_what_is_not_documented(string body, string message)
    {
        Answer answer = await Braze.PostAsync(Segment, body);

        answer.Status.Should().Be(400);
        answer.Message.Should().Match(message);
    }

    [Theory]
    [InlineData(500, 201)]
    [InlineData(501, 400)]
    public async Task Start_takes_500_custom_attributes(int count, int status)
    {
        string names = string.Join(',', Enumerable.Range(0, count).Select(i => $"\"a-{i}\""));

        (await Braze.PostAsync(Segment, $$"""{"segment_id":"s-1","fields_to_export":["email"],"custom_attributes_to_export":[{{names}}]}""")).Status.Should().Be(status);
    }

    [Fact]
    public async Task Reset_forgets_exports()
    {
        Uri url = await StartAsync(Segment, Body);
        Clock.Advance(TimeSpan.FromMinutes(5));

        Sandbox.Braze.Reset();

        (await GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Storage_of_its_own_means_no_address()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(options => options.Braze.Exports.HasOwnStorage = true);
        using HttpClient braze = sandbox.Braze.Client();

        Answer answer = await braze.PostAsync(Segment, Body);

        answer.Json["url"].Should().BeNull();
        ((string?)answer.Json["object_prefix"]).Should().MatchRegex("^[0-9a-f-]{36}-[0-9]+$");
    }

    [Fact]
    public async Task Archive_is_ready_after_so_many_questions()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(options => options.Braze.Exports.ReadyAfterPolls = 2);
        using HttpClient braze = sandbox.Braze.Client();
        Uri url = new((string)(await braze.PostAsync(Segment, Body)).Json["url"]!);

        HttpStatusCode[] seen = [(await GetAsync(url)).Status, (await GetAsync(url)).Status, (await GetAsync(url)).Status];

        seen.Should().Equal(HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Options_out_of_range_are_refused()
    {
        Action<SandboxExportOptions>[] wrong =
        [
            o => o.ReadyAfter = TimeSpan.FromSeconds(-1), o => o.ReadyAfter = TimeSpan.FromDays(31), o => o.ReadyAfterPolls = -1, o => o.AddressLifetime = TimeSpan.Zero, o => o.UsersPerFile = 0, o => o.ControlGroup = null!,
        ];

        foreach (Action<SandboxExportOptions> configure in wrong)
        {
            await FluentActions.Awaiting(() => SandboxServer.StartAsync(options => configure(options.Braze.Exports))).Should().ThrowAsync<ArgumentException>();
        }
    }

    private void Users(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Sandbox.Braze.Profiles.Set($"u-{i}");
        }
    }

    private async Task<Uri> StartAsync(string route, string body)
    {
        Answer answer = await Braze.PostAsync(route, body);
        answer.Status.Should().Be(201);
        return new Uri((string)answer.Json["url"]!);
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(Uri url)
    {
        using HttpResponseMessage response = await _storage.GetAsync(url);
        if (response.IsSuccessStatusCode)
        {
            return (response.StatusCode, "");
        }

        System.Xml.Linq.XElement error = System.Xml.Linq.XElement.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, $"{error.Element("Code")!.Value}: {error.Element("Message")!.Value}");
    }

    private async Task<List<string>> ReadAsync(Uri url)
    {
        using ZipArchive archive = new(new MemoryStream(await _storage.GetByteArrayAsync(url)));
        List<string> files = [];
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using StreamReader reader = new(entry.Open());
            files.Add(await reader.ReadToEndAsync());
        }

        return files;
    }
}
