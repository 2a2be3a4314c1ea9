using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class ProfileSinkTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 1, 11, 0, 0, TimeSpan.FromHours(1));

    public static TheoryData<string, object, string> Fitting => new()
    {
        { "first_name", "Ann", "\"Ann\"" },
        { "last_name", "Åsen", "\"Åsen\"" },
        { "email", "a@b.test", "\"a@b.test\"" },
        { "phone", "+4700000000", "\"+4700000000\"" },
        { "home_city", "Oslo", "\"Oslo\"" },
        { "country", "NO", "\"NO\"" },
        { "language", "nb", "\"nb\"" },
        { "time_zone", "Europe/Oslo", "\"Europe/Oslo\"" },
        { "dob", new DateOnly(1990, 5, 28), "\"1990-05-28\"" },
        { "dob", "1990-05-28", "\"1990-05-28\"" },
        { "gender", "F", "\"F\"" },
        { "email_subscribe", "opted_in", "\"opted_in\"" },
        { "push_subscribe", "unsubscribed", "\"unsubscribed\"" },
        { "email_open_tracking_disabled", true, "true" },
        { "email_click_tracking_disabled", false, "false" },
        { "date_of_first_session", Moment, "\"2026-03-01T10:00:00.000Z\"" },
        { "date_of_last_session", Moment.UtcDateTime, "\"2026-03-01T10:00:00.000Z\"" },
        { "marked_email_as_spam_at", Moment, "\"2026-03-01T10:00:00.000Z\"" },
        { "tier", "gold", "\"gold\"" },
        { "active", true, "true" },
        { "points", 3_000_000_000L, "3000000000" },
        { "level", (byte)3, "3" },
        { "huge", ulong.MaxValue, "18446744073709551615" },
        { "balance", 224.90m, "224.90" },
        { "score", 0.1f, "0.1" },
        { "ratio", 0.5, "0.5" },
        { "renewed", Moment, "\"2026-03-01T10:00:00.000Z\"" },
        { "day", new DateOnly(2026, 3, 1), "\"2026-03-01\"" },
        { "key", new Guid("00000000-0000-0000-0000-000000000001"), "\"00000000-0000-0000-0000-000000000001\"" },
        { "page", new Uri("https://acme.test/a"), "\"https://acme.test/a\"" },
        { "colors", new[] { "red", "green" }, "[\"red\",\"green\"]" },
        { "sizes", new List<int> { 38, 40 }, "[38,40]" },
        { "prices", new object[] { 19.90m, 5, 0.5 }, "[19.9,5,0.5]" },
    };

    public static TheoryData<string, object> Unfitting => new()
    {
        { "first_name", 7 },
        { "last_name", true },
        { "email", Moment },
        { "phone", 4700000000L },
        { "home_city", new[] { "Oslo" } },
        { "country", 1m },
        { "language", 1.5 },
        { "time_zone", 2 },
        { "dob", "28.05.1990" },
        { "dob", Moment },
        { "gender", "female" },
        { "gender", 1 },
        { "email_subscribe", "yes" },
        { "push_subscribe", true },
        { "email_open_tracking_disabled", "true" },
        { "email_click_tracking_disabled", 1 },
        { "date_of_first_session", "2026-03-01" },
        { "date_of_last_session", new DateOnly(2026, 3, 1) },
        { "marked_email_as_spam_at", 0L },
        { "external_id", "u-2" },
        { "push_tokens", "t" },
        { "current_location", "59,10" },
        { "tier", new object() },
        { "tier", new string('x', 256) },
        { "score", double.NaN },
        { "score", float.PositiveInfinity },
        { "colors", new object?[] { "red", null } },
        { "colors", new[] { new string('x', 256) } },
        { "mixed", new object[] { "red", 1 } },
        { "ids", new[] { long.MaxValue } },
        { "prefs", new Dictionary<string, object?> { ["lang"] = "nb" } },
        { "", "nameless" },
    };

    [Theory]
    [MemberData(nameof(Fitting))]
    public async Task UpdateAsync_sets_the_field_in_Braze_form_when_the_value_fits(string name, object value, string json)
    {
        using InCulture culture = new("ar-SA");
        using BrazeHost host = BrazeHost.Accepting();

        SinkResult<ProfileUpdate> result = await host.Client.Profiles.UpdateAsync([new ProfileUpdate(UserKey.External("u-1")) { Set = { [name] = value } }]);

        result.IsComplete.Should().BeTrue();
        JsonNode sent = JsonNode.Parse(host.Handler.Requests.Single().BodyText)!["attributes"]![0]![name]!;
        JsonNode.DeepEquals(sent, JsonNode.Parse(json)).Should().BeTrue(sent.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Unfitting))]
    public async Task UpdateAsync_reports_the_field_by_name_when_the_value_does_not_fit(string name, object value)
    {
        using BrazeHost host = BrazeHost.Accepting();

        SinkResult<ProfileUpdate> result = await host.Client.Profiles.UpdateAsync([new ProfileUpdate(UserKey.External("u-1")) { Set = { [name] = value } }]);

        SinkFailure<ProfileUpdate> failure = result.Failures.Should().ContainSingle().Subject;
        failure.Kind.Should().Be(SinkFailureKind.Invalid);
        failure.Reason.Should().Contain(name.Length == 0 ? nameof(name) : name);
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task UpdateAsync_clears_with_null_and_leaves_out_what_is_null()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Profiles.UpdateAsync(
        [
            new ProfileUpdate(UserKey.External("u-1"))
            {
                Set = { ["tier"] = null, ["active"] = true },
                Clear = { "home_city", "dob", "gender", "email_open_tracking_disabled", "date_of_last_session", "gift" },
            },
        ]);

        Wire.Canonical(host.Handler.Requests.Single().BodyText).Should().Be(Wire.Canonical("""
            {"attributes":[{"external_id":"u-1","active":true,"home_city":null,"dob":null,"gender":null,"email_open_tracking_disabled":null,"date_of_last_session":null,"gift":null}]}
            """));
    }

    [Fact]
    public async Task UpdateAsync_reports_an_update_that_changes_nothing()
    {
        using BrazeHost host = BrazeHost.Accepting();

        SinkResult<ProfileUpdate> result = await host.Client.Profiles.UpdateAsync([new ProfileUpdate(UserKey.External("u-1")) { Set = { ["tier"] = null } }]);

        result.Failures.Should().ContainSingle().Which.Reason.Should().StartWith("The update sets and clears nothing.");
        host.Handler.Requests.Should().BeEmpty();
    }
}
