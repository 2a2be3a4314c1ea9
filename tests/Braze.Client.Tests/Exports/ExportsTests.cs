using System.Net;
using System.Reflection;
using System.Text.Json.Serialization;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class ExportsTests
{
    private static readonly DateTimeOffset Then = new(2026, 2, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ExportUsersAsync_returns_profiles_and_the_ids_of_nobody()
    {
        UserExportResponse response = await ExportAsync(Wire.Golden("users.export.ids.response.json"));

        response.InvalidUserIds.Should().Equal("u-2");
        ExportedUser user = response.Users.Should().ContainSingle().Subject;
        user.ExternalId.Should().Be("u-1");
        user.CreatedAt.Should().Be(new DateTimeOffset(2020, 7, 10, 15, 0, 0, TimeSpan.Zero));
        user.DateOfBirth.Should().Be(new DateOnly(1980, 12, 21));
        user.LastCoordinates.Should().Equal(10.75224m, 59.91386m);
        (user.TotalRevenue, user.RandomBucket).Should().Be((65.5m, 2365L));
        user.UserAliases.Should().ContainSingle().Which.AliasName.Should().Be("anon-7");
        user.CustomAttributes["points"].GetInt32().Should().Be(107);
        user.CustomEvents.Select(e => (e.Name, e.First, e.Count)).Should().Equal(("visited", Then, 4L));
        user.Purchases.Select(p => (p.Name, p.Last, p.Count)).Should().Equal(("p-1", Then, 10L));
        user.Apps.Should().ContainSingle().Which.Sessions.Should().Be(1129);
        user.Devices.Should().ContainSingle().Which.AdTrackingEnabled.Should().BeTrue();
        user.PushTokens.Should().ContainSingle().Which.ProvisionallyOptedIn.Should().BeNull();
        ExportedCampaign campaign = user.CampaignsReceived.Should().ContainSingle().Subject;
        campaign.Engaged.Should().Equal(new Dictionary<string, bool?> { ["opened_email"] = true });
        campaign.MultipleConverted.Should().ContainKey("Primary");
        ExportedCanvas canvas = user.CanvasesReceived.Should().ContainSingle().Subject;
        (canvas.LastEntered, canvas.LastEnteredControlAt).Should().Be((Then, null));
        canvas.StepsReceived.Should().ContainSingle().Which.LastReceived.Should().Be(Then);
        user.CardsClicked.Should().ContainSingle().Which.Name.Should().Be("Promo");
        user.AdditionalProperties.Should().ContainKey("member_of_tomorrow").And.HaveCount(1);
    }

    [Fact]
    public async Task ExportUsersAsync_reads_every_member_of_a_profile()
    {
        ExportedUser user = (await ExportAsync(Wire.Golden("users.export.ids.response.json"))).Users[0];

        // Null in the answer on purpose, as on the page.
        string[] empty = [nameof(ExportedDevice.Carrier), nameof(ExportedPushToken.ProvisionallyOptedIn), nameof(ExportedCanvas.LastEnteredControlAt)];
        object[] objects =
        [
            user, user.UserAliases[0], user.Apps[0], user.Devices[0], user.PushTokens[0], user.CampaignsReceived[0], user.CanvasesReceived[0],
            user.CanvasesReceived[0].StepsReceived[0], user.CardsClicked[0], user.CustomEvents[0], user.Purchases[0],
        ];
        objects.SelectMany(o => o.GetType().GetProperties().Where(p => p.IsDefined(typeof(JsonPropertyNameAttribute)) && p.GetValue(o) is null).Select(p => p.Name))
            .Should().BeEquivalentTo(empty);
    }

    [Theory]
    [InlineData("\"2020-07-10 15:00:00.000 UTC\"", "2020-07-10T15:00:00Z")]
    [InlineData("\"2020-07-10T15:00:00.000+00:00\"", "2020-07-10T15:00:00Z")]
    [InlineData("\"2020-07-10T17:00:00+02:00\"", "2020-07-10T15:00:00Z")]
    [InlineData("\"2020-07-10T15:00:00\"", "2020-07-10T15:00:00Z")]
    [InlineData("\"2020-07-10\"", "2020-07-10T00:00:00Z")]
    [InlineData("\"2022-01-001T00:00:00.000Z\"", null)]
    [InlineData("\"03/04/2026\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("1594393200", null)]
    [InlineData("{\"at\":[1]}", null)]
    [InlineData("null", null)]
    public async Task ExportUsersAsync_reads_dates_of_every_form_and_none_costs_the_profile(string json, string? expected)
    {
        using InCulture scope = new("ar-SA");
        UserExportResponse response = await ExportAsync($$"""{"users":[{"created_at":{{json}},"first_name":"Ann"}],"message":"success"}""");

        response.Users[0].CreatedAt.Should().Be(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        response.Users[0].FirstName.Should().Be("Ann");
    }

    [Theory]
    [InlineData("\"1980-12-21\"", 1980)]
    [InlineData("\"1980-12-21T00:00:00Z\"", 1980)]
    [InlineData("\"1980\"", null)]
    [InlineData("\"not a day\"", null)]
    [InlineData("19801221", null)]
    [InlineData("null", null)]
    public async Task ExportUsersAsync_reads_days_and_none_costs_the_profile(string json, int? year)
    {
        UserExportResponse response = await ExportAsync($$"""{"users":[{"dob":{{json}},"first_name":"Ann"}],"message":"success"}""");

        (response.Users[0].DateOfBirth?.Year).Should().Be(year);
    }

    [Fact]
    public async Task ExportUsersAsync_reads_an_alias_that_is_not_in_a_list_and_an_id_that_is_not_a_text()
    {
        UserExportResponse response = await ExportAsync(
            """{"users":[{"user_aliases":{"alias_name":"a","alias_label":"b"}}],"invalid_user_ids":[{"alias_name":"x"},7],"message":"success"}""");

        response.Users[0].UserAliases.Should().ContainSingle().Which.AliasLabel.Should().Be("b");
        response.InvalidUserIds.Should().Equal("""{"alias_name":"x"}""", "7");
    }

    [Fact]
    public async Task ExportUsersAsync_leaves_out_what_is_not_set()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Exports.ExportUsersAsync(new UserExportRequest { DeviceId = "d-1" });
        await host.Client.Exports.ExportUsersAsync(new UserExportRequest(BrazeUser.Phone("+4700000000")));

        host.Handler.Requests.Select(request => request.BodyText).Should().Equal("""{"device_id":"d-1"}""", """{"phone":"+4700000000"}""");
    }

    [Fact]
    public async Task ExportUsersAsync_refuses_what_Braze_would()
    {
        BrazeUser[] users = [.. Enumerable.Range(0, 50).Select(i => BrazeUser.External($"u-{i}"))];
        await RefusedAsync(exports => exports.ExportUsersAsync(new UserExportRequest()), "*no user*");
        await RefusedAsync(exports => exports.ExportUsersAsync(new UserExportRequest([.. users, BrazeUser.Alias("a", "b")])), "*51*50*");
        await RefusedAsync(exports => exports.ExportUsersAsync(new UserExportRequest(BrazeUser.BrazeId("a"), BrazeUser.BrazeId("b"))), "*2 Braze ids*1*");
        await RefusedAsync(exports => exports.ExportUsersAsync(new UserExportRequest(BrazeUser.Email("a@b.test"), BrazeUser.Phone("+47"))), "*limit is 1*");
        await RefusedAsync(exports => exports.ExportUsersAsync(new UserExportRequest(BrazeUser.Email("a@b.test")) { DeviceId = "d-1" }), "*limit is 1*");
        await RefusedAsync(exports => exports.ExportUsersAsync(new UserExportRequest { DeviceId = " " }), "*DeviceId*");
        await RefusedAsync(exports => exports.ExportUsersAsync(new UserExportRequest([null!])), "*null*");
        await RefusedAsync(exports => exports.ExportUsersAsync(new UserExportRequest(users) { FieldsToExport = { "" } }), "*empty*");
    }

    [Fact]
    public async Task StartSegmentExportAsync_returns_where_the_files_will_be()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("users.export.segment.response.json"));

        SegmentExportResponse response = await host.Client.Exports.StartSegmentExportAsync(ExportCalls.Segment());

        response.ObjectPrefix.Should().Be("00000000-0000-0000-0000-000000000001-1464728599");
        response.Url.Should().Be(new Uri("https://files.test/export.zip?signature=1"));
    }

    [Fact]
    public async Task StartControlGroupExportAsync_has_no_address_when_the_workspace_has_its_own_storage()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("users.export.global_control_group.response.json"));

        SegmentExportResponse response = await host.Client.Exports.StartControlGroupExportAsync(ExportCalls.ControlGroup());

        response.ObjectPrefix.Should().StartWith("00000000-0000-0000-0000-000000000002");
        response.Url.Should().BeNull();
    }

    [Fact]
    public async Task CancelSegmentExportsAsync_takes_any_success()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("export.segment.cancel.response.json"));

        (await host.Client.Exports.CancelSegmentExportsAsync("segment-1")).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task StartSegmentExportAsync_leaves_out_what_is_not_set()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Exports.StartSegmentExportAsync(new SegmentExportRequest("segment-1", ExportFields.Email));

        Wire.Canonical(host.Handler.Requests[0].BodyText).Should().Be(Wire.Canonical("""{"segment_id":"segment-1","fields_to_export":["email"]}"""));
    }

    [Fact]
    public async Task StartSegmentExportAsync_does_not_hold_other_calls_back_when_the_segment_is_still_being_exported()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.TooManyRequests, """{"message":"running"}""", ("Retry-After", "3600"));
        host.Handler.Answer(HttpStatusCode.OK, """{"message":"success"}""");

        await FluentActions.Awaiting(() => host.Client.Exports.StartSegmentExportAsync(ExportCalls.Segment())).Should().ThrowAsync<RateLimitedException>();

        (await host.Client.Exports.CancelSegmentExportsAsync("segment-1")).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task Exports_refuse_what_Braze_would()
    {
        string[] names = [.. Enumerable.Range(0, 501).Select(i => $"a-{i}")];
        await RefusedAsync(exports => exports.StartSegmentExportAsync(new SegmentExportRequest("s", "email") { CustomAttributesToExport = names }), "*501*500*");
        await RefusedAsync(exports => exports.StartSegmentExportAsync(new SegmentExportRequest("s", "email", "custom_attributes") { CustomAttributesToExport = ["a"] }), "*all of them*");
        await RefusedAsync(exports => exports.StartSegmentExportAsync(new SegmentExportRequest("s", "email") { CustomAttributesToExport = [""] }), "*empty*");
        await RefusedAsync(exports => exports.CancelSegmentExportsAsync(" "), "*");
        FluentActions.Invoking(() => new SegmentExportRequest("s")).Should().Throw<ArgumentException>().WithMessage("*no field*");
        FluentActions.Invoking(() => new ControlGroupExportRequest(" ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ControlGroupExportRequest("email") { CallbackEndpoint = new Uri("/done", UriKind.Relative) }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new SegmentExportRequest("s", "email") { CallbackEndpoint = new Uri("ftp://host.test") }).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void ExportFields_names_a_member_of_the_profile_each()
    {
        Dictionary<string, string> members = typeof(ExportedUser).GetProperties()
            .Where(p => p.IsDefined(typeof(JsonPropertyNameAttribute)))
            .ToDictionary(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name, p => p.Name);

        foreach (FieldInfo field in typeof(ExportFields).GetFields())
        {
            members.Should().ContainKey((string)field.GetRawConstantValue()!).WhoseValue.Should().Be(field.Name);
        }
    }

    private static async Task<UserExportResponse> ExportAsync(string body)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, body);
        return await host.Client.Exports.ExportUsersAsync(ExportCalls.Users());
    }

    private static async Task RefusedAsync(Func<IBrazeExports, Task> call, string message)
    {
        using BrazeHost host = BrazeHost.Accepting();

        await FluentActions.Awaiting(() => call(host.Client.Exports)).Should().ThrowAsync<ArgumentException>().WithMessage(message);

        host.Handler.Requests.Should().BeEmpty();
    }
}
