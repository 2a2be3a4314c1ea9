using System.Text.Json.Nodes;
using Integration.Abstractions;
using SessionM.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about events, timelines, campaigns and merging.</summary>
internal static class EventsSnippets
{
    public static async Task<decimal?> SendAsync(ISessionMClient sessionM, CancellationToken ct)
    {
        #region events-send
        EventsResponse answer = await sessionM.Events.SendAsync(CustomerId.External("C-100"),
        [
            new CustomerEvent("app_opened"),
            new CustomerEvent("review_written") { Attributes = { ["stars"] = 5, ["store"] = "s-1" } },
        ], ct);
        decimal? points = answer.User?.AvailablePoints;            // what the customer can spend now
        #endregion
        return points;
    }

    public static async Task SubmitAsync(ISessionMClient sessionM, string jobId, CancellationToken ct)
    {
        #region events-submission
        EventSubmission submission = new()
        {
            Events = { new CustomerEvent("survey_answered") },
            AutoClaim = true,
            MessageId = MessageId.From(jobId),                     // sent again within 30 minutes, it changes nothing
        };
        await sessionM.Events.SendToCampaignAsync(CustomerId.External("C-100"), CampaignKey.Permalink("spring"), submission, ct);

        submission = new EventSubmission { Events = { new CustomerEvent("newsletter_opened") } };
        await sessionM.Events.SendDeferredAsync(CustomerId.External("C-101"), submission, ct);     // processed later; nobody tells what came of it
        #endregion
    }

    public static async Task RecordAsync(ISessionMClient sessionM, DateTimeOffset at, Action<UserEvent, string> rejected, CancellationToken ct)
    {
        #region events-sink
        IEventSink events = sessionM.EventSink;                    // or [FromKeyedServices("SessionM")] IEventSink
        SinkResult<UserEvent> result = await events.RecordAsync(
        [
            new UserEvent(UserKey.External("C-100"), "app_opened", at),
            new UserEvent(UserKey.External("C-100"), "review_written", at) { Attributes = { ["stars"] = 5 } },
        ], ct);
        foreach (SinkFailure<UserEvent> failure in result.Failures)
        {
            rejected(failure.Item, failure.Reason);
        }
        #endregion
    }

    public static async Task TimelineAsync(ISessionMClient sessionM, Action<DateTimeOffset?, string?> show, CancellationToken ct)
    {
        #region timelines-read
        TimelineQuery query = new() { Count = 100, EventTypes = { "purchase" } };
        Timeline timeline = await sessionM.Timelines.GetAsync(CustomerId.External("C-100"), "END_USER_MEMBER_STATEMENT", query, ct);
        foreach (TimelineEvent item in timeline.Events)
        {
            show(item.OccurredAt, timeline.TypeOf(item)?.Name);
        }
        #endregion
    }

    public static async Task CampaignsAsync(ISessionMClient sessionM, Action<Campaign> show, CancellationToken ct)
    {
        #region campaigns-list
        CampaignQuery query = new() { Sections = { CampaignSections.Progress } };
        CampaignPage own = await sessionM.Campaigns.GetForCustomerAsync(CustomerId.External("C-100"), query, cancellationToken: ct);
        foreach (Campaign campaign in own.Campaigns.Where(c => c.ProgressState != "completed"))
        {
            show(campaign);
        }

        await foreach (Campaign campaign in sessionM.Campaigns.ListAsync(cancellationToken: ct))   // all pages, one at a time
        {
            show(campaign);
        }
        #endregion
    }

    public static async Task MergeAsync(ISessionMClient sessionM, CancellationToken ct)
    {
        #region accounts-merge
        await sessionM.Customers.MergeIrreversiblyAsync("C-100", AccountMerge.Legacy("C-200"), ct);            // C-100 stays, C-200 is gone

        AccountMerge asDocumented = AccountMerge.FromJson(new JsonObject { ["legacy_user"] = new JsonObject { ["external_id"] = "C-300" } });
        await sessionM.Customers.MergeIrreversiblyAsync("C-100", asDocumented, ct);                            // a body of your own
        #endregion
    }
}
