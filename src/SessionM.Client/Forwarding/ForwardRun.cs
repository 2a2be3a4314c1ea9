using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>The sending of one plan: the profile, then the events in their order, with an account of each.</summary>
internal sealed class ForwardRun(ISessionMClient client, ForwardPlan plan, bool sendEventsAfterFailedProfile)
{
    private const string ProfileName = "profile";

    // Why nothing more is tried; null as long as it is.
    private string? _stop;

    /// <summary>How many calls the plan comes to.</summary>
    public int Count => plan.Events.Count + (plan.Profile is null ? 0 : 1);

    /// <summary>How many SessionM has accepted so far.</summary>
    public int SentCount { get; private set; }

    public async Task<ForwardReport> SendAsync(CancellationToken cancellationToken)
    {
        ForwardItem? profile = null;
        if (plan.Profile is { } update)
        {
            ForwardItem item = new() { Name = ProfileName, Keys = update.Keys };
            profile = await TryAsync(item, () => UpdateAsync(update, cancellationToken)).ConfigureAwait(false);
            StopAfterProfile(profile);
        }

        List<ForwardItem> events = new(plan.Events.Count);
        foreach (PlannedEvent planned in plan.Events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ForwardItem item = new()
            {
                Name = planned.Event.Name,
                SourceName = planned.SourceName,
                EventPosition = planned.Position,
                Keys = [.. planned.Event.Attributes.Keys],
                IsNameless = planned.MessageId is null,
            };
            item = await TryAsync(item, () => SendAsync(planned, cancellationToken)).ConfigureAwait(false);
            StopAfterEvent(item);
            events.Add(item);
        }

        return new ForwardReport(profile, events, plan.Dropped, plan.Changed);
    }

    private async Task<SessionMResponse> UpdateAsync(PlannedProfile update, CancellationToken cancellationToken) => update.MessageId is { } id
        ? await client.Customers.UpdateAsync(plan.Customer!.Value, update.Changes, id, cancellationToken).ConfigureAwait(false)
        : await client.Customers.UpdateAsync(plan.Customer!.Value, update.Changes, cancellationToken).ConfigureAwait(false);

    private async Task<SessionMResponse> SendAsync(PlannedEvent planned, CancellationToken cancellationToken) => planned.MessageId is { } id
        ? await client.Events.SendAsync(plan.Customer!.Value, [planned.Event], id, cancellationToken).ConfigureAwait(false)
        : await client.Events.SendAsync(plan.Customer!.Value, [planned.Event], cancellationToken).ConfigureAwait(false);

    private async Task<ForwardItem> TryAsync(ForwardItem item, Func<Task<SessionMResponse>> call)
    {
        if (_stop is not null)
        {
            return item with { Reason = _stop };
        }

        try
        {
            SessionMResponse answer = await call().ConfigureAwait(false);
            SentCount++;
            return item with { Status = ForwardStatus.Sent, IsReplay = answer.IsReplay };
        }
        catch (IntegrationException e)
        {
            return item.Failed(e);
        }
        catch (ArgumentException e)
        {
            // What the client refuses before sending, for example a customer under 13 years.
            return item with { Status = ForwardStatus.Refused, Reason = e.Message };
        }
    }

    private void StopAfterProfile(ForwardItem profile)
    {
        if (IsFinal(profile))
        {
            _stop = "Not tried, because of what became of the profile.";
        }
        else if (profile.Status != ForwardStatus.Sent && !sendEventsAfterFailedProfile)
        {
            _stop = "Not tried, because the profile before it was not updated.";
        }
    }

    // A repeat of the batch makes up for what may do better. Going on would change the order in which SessionM sees the events.
    private void StopAfterEvent(ForwardItem item)
    {
        if (_stop is null && (IsFinal(item) || item.MayDoBetter))
        {
            _stop = "Not tried, so that the events keep their order; the one before it failed.";
        }
    }

    private static bool IsFinal(ForwardItem item) => item.Status == ForwardStatus.Unauthorized || item.Exception is SessionMApiException { IsUserNotFound: true };
}
