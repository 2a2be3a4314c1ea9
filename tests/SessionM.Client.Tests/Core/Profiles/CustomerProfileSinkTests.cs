using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Testing;

namespace SessionM.Client.Tests;

public sealed class CustomerProfileSinkTests : IAsyncDisposable
{
    private static readonly UserKey Ann = UserKey.External("C-1");

    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task UpdateAsync_fills_the_standard_profile_and_makes_custom_attributes_of_the_rest()
    {
        Accept();

        SinkResult<ProfileUpdate> result = await _tenant.Client.Profiles.UpdateAsync([new ProfileUpdate(Ann)
        {
            Set =
            {
                ["first_name"] = "Ann",
                ["$LastName"] = "Åsen",
                ["dob"] = new DateTimeOffset(1990, 5, 28, 0, 0, 0, TimeSpan.FromHours(9)),
                ["opted_in"] = true,
                ["phone_numbers"] = new[] { "+4700000000" },
                ["favorite color!"] = "green",
                ["visits"] = 3,
                ["nothing"] = null,
            },
            Clear = ["email", "old"],
        }]);

        result.IsComplete.Should().BeTrue();
        result.Applied.Should().Be(1);
        Sent().Should().Be(
            """{"user":{"opted_in":true,"email":null,"dob":"1990-05-28","first_name":"Ann","last_name":"Åsen","phone_numbers":[{"phone_number":"+4700000000"}],"user_profile":{"favorite_color_":"green","visits":"3","old":null}}}""");
        _tenant.Handler.Requests.Single().Uri.AbsolutePath.Should().EndWith("/external/users/C-1");
    }

    [Fact]
    public async Task UpdateAsync_sends_one_call_a_customer_in_which_the_later_update_wins()
    {
        Accept();

        SinkResult<ProfileUpdate> result = await _tenant.Client.Profiles.UpdateAsync(
        [
            new ProfileUpdate(Ann) { Set = { ["city"] = "Oslo", ["state"] = "x" } },
            new ProfileUpdate(UserKey.External("C-2")) { Set = { ["city"] = "Rome" } },
            new ProfileUpdate(Ann) { Set = { ["city"] = "Bergen" } },
        ]);

        result.Applied.Should().Be(3);
        _tenant.Handler.Requests.Should().HaveCount(2);
        _tenant.Handler.Requests.Select(r => Normal(r.BodyText)).Should().Contain("""{"user":{"city":"Bergen","state":"x"}}""");
    }

    [Fact]
    public async Task UpdateAsync_accounts_for_updates_that_cannot_be_sent_and_sends_the_others()
    {
        Accept();
        ProfileUpdate[] updates =
        [
            new(Ann),
            new(Ann) { Set = { ["phone"] = "+4700000000" } },
            new(Ann) { Set = { ["first_name"] = 7 } },
            new(Ann) { Set = { ["dob"] = "28.05.1990" } },
            new(Ann) { Clear = ["opted_in"] },
            new(UserKey.Email("a@b.test")) { Set = { ["city"] = "Oslo" } },
            new(Ann) { Set = { ["$$"] = "lost" } },
            new(Ann) { Set = { ["city"] = "Oslo" } },
        ];

        SinkResult<ProfileUpdate> result = await _tenant.Client.Profiles.UpdateAsync(updates);

        result.Applied.Should().Be(1);
        result.Failures.Select(f => f.Index).Should().Equal(0, 1, 2, 3, 4, 5, 6);
        result.Failures.Should().OnlyContain(f => f.Kind == SinkFailureKind.Invalid);
        result.Failures[1].Reason.Should().Contain("phone_numbers");
        result.Failures[6].Reason.Should().Contain("lost");
        Sent().Should().Be("""{"user":{"city":"Oslo"}}""");
    }

    [Fact]
    public async Task UpdateAsync_accounts_for_a_customer_that_is_too_young_and_sends_the_others()
    {
        Accept();
        DateTimeOffset young = _tenant.Clock.GetUtcNow().AddYears(-13).AddDays(1);

        SinkResult<ProfileUpdate> result = await _tenant.Client.Profiles.UpdateAsync(
        [
            new ProfileUpdate(UserKey.External("C-2")) { Set = { ["dob"] = young, ["city"] = "Rome" } },
            new ProfileUpdate(Ann) { Set = { ["city"] = "Oslo" } },
        ]);

        result.Applied.Should().Be(1);
        SinkFailure<ProfileUpdate> failure = result.Failures.Should().ContainSingle().Subject;
        (failure.Index, failure.Kind).Should().Be((0, SinkFailureKind.Invalid));
        failure.Reason.Should().Contain("under 13");
        Sent().Should().Be("""{"user":{"city":"Oslo"}}""");
    }

    [Fact]
    public async Task UpdateAsync_accounts_for_updates_that_are_too_many_attributes_only_together()
    {
        Accept();

        SinkResult<ProfileUpdate> result = await _tenant.Client.Profiles.UpdateAsync(
        [
            WithAttributes(Ann, 0, 150),
            WithAttributes(Ann, 100, 101),
            WithAttributes(UserKey.External("C-2"), 0, 150),
            WithAttributes(UserKey.External("C-2"), 100, 100),
        ]);

        result.Applied.Should().Be(2);
        result.Failures.Select(f => (f.Index, f.Kind)).Should().Equal((0, SinkFailureKind.Invalid), (1, SinkFailureKind.Invalid));
        result.Failures.Should().OnlyContain(f => f.Reason!.Contains("201 custom attributes"));
        _tenant.Handler.Requests.Should().ContainSingle().Which.Uri.AbsolutePath.Should().EndWith("/external/users/C-2");
    }

    [Fact]
    public async Task UpdateAsync_clears_members_of_the_standard_profile()
    {
        Accept();

        SinkResult<ProfileUpdate> result = await _tenant.Client.Profiles.UpdateAsync([new ProfileUpdate(Ann) { Clear = ["dob", "phone_numbers", "city"] }]);

        result.IsComplete.Should().BeTrue();
        Sent().Should().Be("""{"user":{"dob":null,"city":null,"phone_numbers":[]}}""");
    }

    [Fact]
    public async Task UpdateAsync_accounts_for_an_update_whose_normalizer_was_made_for_another_system()
    {
        await using StubTenant tenant = new(normalizer: new AttributeNormalizer(new AttributeNormalizerOptions { KeyRule = KeyRule.StripDollar }));
        tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

        SinkResult<ProfileUpdate> result = await tenant.Client.Profiles.UpdateAsync(
        [
            new ProfileUpdate(Ann) { Set = { ["$City"] = "Oslo" } },
            new ProfileUpdate(Ann) { Clear = ["$Mobile"] },
            new ProfileUpdate(Ann) { Set = { ["$FirstName"] = "Ann" } },
        ]);

        result.Applied.Should().Be(1);
        result.Failures.Select(f => (f.Index, f.Kind)).Should().Equal((0, SinkFailureKind.Invalid), (1, SinkFailureKind.Invalid));
        result.Failures[0].Reason.Should().Contain("home_city");
    }

    [Fact]
    public async Task UpdateAsync_tells_what_a_failed_call_did_and_stops_at_refused_credentials()
    {
        _tenant.Handler.Answer(HttpStatusCode.Unauthorized);

        SinkResult<ProfileUpdate> result = await _tenant.Client.Profiles.UpdateAsync(
            [.. Enumerable.Range(0, 50).Select(i => new ProfileUpdate(UserKey.External($"C-{i}")) { Set = { ["city"] = "Oslo" } })]);

        result.Applied.Should().Be(0);
        result.Failures.Should().HaveCount(50).And.OnlyContain(f => f.Kind == SinkFailureKind.Unauthorized);
        _tenant.Handler.Requests.Count.Should().BeLessThan(50);
    }

    [Fact]
    public async Task UpdateAsync_reports_a_customer_SessionM_does_not_know()
    {
        _tenant.Handler.Answer(HttpStatusCode.NotFound, """{"status":"error","errors":{"code":"user_not_found"}}""");

        SinkResult<ProfileUpdate> result = await _tenant.Client.Profiles.UpdateAsync([new ProfileUpdate(Ann) { Set = { ["city"] = "Oslo" } }]);

        result.Failures.Should().ContainSingle().Which.Kind.Should().Be(SinkFailureKind.Rejected);
    }

    private static ProfileUpdate WithAttributes(UserKey user, int first, int count)
    {
        ProfileUpdate update = new(user);
        for (int i = first; i < first + count; i++)
        {
            update.Set[$"a{i}"] = i;
        }

        return update;
    }

    private void Accept() => _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

    private string Sent() => Normal(_tenant.Handler.Requests.Should().ContainSingle().Subject.BodyText);

    private static string Normal(string json) => JsonNode.Parse(json)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
