using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// Neutral events as events of Core: each in a call of its own, one customer's in the order given, customers side by side. Where an event fails for now, the later ones of its
/// customer are not tried: they would overtake it.
/// </summary>
internal sealed class CustomerEventSink(ISessionMEvents sender, IUserKeyResolver resolver, IAttributeNormalizer normalizer, Func<EventRecordingOptions> options) : IEventSink
{
    public Task<SinkResult<UserEvent>> RecordAsync(IReadOnlyList<UserEvent> events, CancellationToken cancellationToken = default)
    {
        CustomerBatch<UserEvent> batch = new(events, item => item.User, resolver, nameof(events));
        EventRecordingOptions current = options();
        return batch.RunAsync(current.MaxConcurrency, (customer, indexes, token) => SendAsync(batch, customer, indexes, current, token), cancellationToken);
    }

    private async Task SendAsync(CustomerBatch<UserEvent> batch, CustomerId customer, int[] indexes, EventRecordingOptions current, CancellationToken cancellationToken)
    {
        for (int i = 0; i < indexes.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            UserEvent item = batch[indexes[i]];
            SinkFailureKind? failure = await batch.SendAsync(
                [indexes[i]], () => sender.SendAsync(customer, [NeutralEvent.Convert(item, normalizer, current.TimeAttribute)], cancellationToken)).ConfigureAwait(false);
            if (failure is SinkFailureKind.Transient or SinkFailureKind.OutcomeUnknown)
            {
                batch.Fail(indexes[(i + 1)..], SinkFailureKind.Transient, "An earlier event of the customer failed for now; this one was not tried, because it would have overtaken it.");
                return;
            }
        }
    }
}
