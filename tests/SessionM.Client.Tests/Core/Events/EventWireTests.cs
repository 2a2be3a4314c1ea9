using System.Globalization;
using System.Net;
using Integration.Http;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Each operation on events once, from the caller's objects to the bytes and back.</summary>
public sealed class EventWireTests : IAsyncDisposable
{
    private const string App = "https://core.test/priv/v1/apps/core-key-1/";

    private readonly StubTenant _tenant = new();

    private ISessionMEvents Events => _tenant.Client.Events;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task SendAsync_sends_every_form_of_an_event_and_reads_what_came_of_them()
    {
        Answer(SessionMOperations.CoreUserEventsCreate);

        EventsResponse answer = await Events.SendAsync(CustomerId.User("u-1"), new EventSubmission
        {
            Events =
            {
                new CustomerEvent("app_opened"),
                new CustomerEvent("review_written")
                {
                    Attributes =
                    {
                        ["stars"] = 5,
                        ["rating"] = 4.5m,
                        ["verified"] = true,
                        ["title"] = "Grüße",
                        ["date"] = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)),
                        ["photos"] = CustomAttributeValue.FromList(["p-1", "p-2"]),
                        ["note"] = null,
                    },
                },
                new CustomerEvent("steps") { Value = 7.5m },
                new CustomerEvent("review_written") { Attributes = { ["stars"] = 1 } },
            },
            AutoClaim = true,
        });

        ShouldHaveSent(SessionMOperations.CoreUserEventsCreate, App + "users/u-1/events");
        answer.Notifications!.Value[0].GetProperty("event").GetString().Should().Be("review_written");
        answer.Deltas!.Value.GetProperty("available_points").GetInt32().Should().Be(25);
        answer.User!.Id.Should().Be("u-1");
        answer.User.AvailablePoints.Should().Be(125.5m);
        answer.User.AdditionalProperties!["tier"].GetString().Should().Be("gold");
        answer.AdditionalProperties.Should().ContainKey("session");
    }

    [Fact]
    public async Task SendDeferredAsync_asks_for_processing_later()
    {
        Answer(SessionMOperations.CoreExternalUserEventsCreate);

        EventsResponse answer = await Events.SendDeferredAsync(CustomerId.External("C/1 ü"), Of(new CustomerEvent("app_opened")));

        ShouldHaveSent(SessionMOperations.CoreExternalUserEventsCreate, App + "external/users/C%2F1%20%C3%BC/events");
        answer.Notifications.Should().BeNull();
        answer.Deltas.Should().BeNull();
        answer.User.Should().BeNull();
    }

    [Fact]
    public async Task SendToCampaignAsync_names_customer_and_campaign_by_id()
    {
        Answer(SessionMOperations.CoreUserCampaignEventsCreate);

        EventsResponse answer = await Events.SendToCampaignAsync(CustomerId.User("u-1"), CampaignKey.Id("101"), Survey());

        ShouldHaveSent(SessionMOperations.CoreUserCampaignEventsCreate, App + "users/u-1/campaigns/101/events");
        answer.User!.AvailablePoints.Should().Be(10);
    }

    [Fact]
    public async Task SendToCampaignAsync_takes_an_answer_of_another_shape_for_a_success()
    {
        Answer(SessionMOperations.CoreExternalUserCampaignEventsCreate);

        EventsResponse answer = await Events.SendToCampaignAsync(CustomerId.External("C-100"), CampaignKey.Id("101"), Survey());

        ShouldHaveSent(SessionMOperations.CoreExternalUserCampaignEventsCreate, App + "external/users/C-100/campaigns/101/events");
        answer.Notifications!.Value.GetString().Should().Be("none");
        answer.User.Should().BeNull();
    }

    [Fact]
    public async Task SendToCampaignAsync_escapes_a_permalink()
    {
        Answer(SessionMOperations.CoreUserPermalinkEventsCreate);

        EventsResponse answer = await Events.SendToCampaignAsync(CustomerId.User("u-1"), CampaignKey.Permalink("spring/2026"), Survey());

        ShouldHaveSent(SessionMOperations.CoreUserPermalinkEventsCreate, App + "users/u-1/external/campaigns/spring%2F2026/events");
        answer.User!.Id.Should().Be("17");
        answer.User.AvailablePoints.Should().BeNull();
    }

    [Fact]
    public async Task SendToCampaignAsync_names_customer_and_campaign_by_the_hosts_own_names()
    {
        Answer(SessionMOperations.CoreExternalUserPermalinkEventsCreate);

        EventsResponse answer = await Events.SendToCampaignAsync(CustomerId.External("C-100"), CampaignKey.Permalink("spring"), Survey());

        ShouldHaveSent(SessionMOperations.CoreExternalUserPermalinkEventsCreate, App + "external/users/C-100/external/campaigns/spring/events");
        answer.User.Should().BeNull();
    }

    private static EventSubmission Survey() => Of(new CustomerEvent("survey_answered") { Attributes = { ["answer"] = "yes" } });

    private static EventSubmission Of(CustomerEvent item) => new() { Events = { item } };

    private void Answer(Operation operation) => _tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(operation));

    private void ShouldHaveSent(Operation operation, string uri)
    {
        SentRequest sent = _tenant.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(HttpMethod.Post);
        sent.Uri.AbsoluteUri.Should().Be(uri);
        sent.Header("Message-ID").Should().NotBeNullOrEmpty();
        GoldenFile.ShouldEqualRequest(operation, sent.BodyText);
        sent.Header("Content-Length").Should().Be(sent.Body.Length.ToString(CultureInfo.InvariantCulture));
    }
}
