using Braze.Client;
using Integration.Delivery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about the queue in front of <c>users/track</c>.</summary>
internal static class TrackQueueSnippets
{
    public static void Register(IServiceCollection services, IConfiguration configuration, Action<DeadLetterCause, string> alert)
    {
        #region track-queue-register
        services.AddBraze(configuration.GetSection("Braze"))
            .AddTrackQueue(configuration.GetSection("Braze:Track"))
            .UseSqlite("Data Source=track.db")
            .Handle(handlers => handlers.DeadLettered = (letter, ct) =>
            {
                alert(letter.Cause, letter.Reason);                     // neither names a person; letter.Item does
                return ValueTask.CompletedTask;
            });
        #endregion
    }

    public static async Task EnqueueAsync(ITrackQueue queue, BrazeUser user, DateTimeOffset now, CancellationToken ct)
    {
        #region track-queue-enqueue
        await queue.EnqueueAsync(new UserAttributes(user) { ["tier"] = "gold" }, cancellationToken: ct);
        await queue.EnqueueAsync(new CustomEvent(user, "tier_reached", now), cancellationToken: ct);
        await queue.EnqueueAsync(new UserAttributes(user) { ["since"] = now }, DeliveryPriority.Backfill, ct);
        #endregion
    }

    public static async Task FlushAsync(ITrackQueue queue, CancellationToken ct)
    {
        #region track-queue-flush
        FlushResult result = await queue.FlushAsync(TimeSpan.FromSeconds(20), ct);
        if (result.Remaining > 0)
        {
            throw new TimeoutException($"{result.Remaining} objects are still in the queue.");   // let the trigger come again
        }
        #endregion
    }

    public static void Watch(IServiceCollection services)
    {
        #region delivery-health
        services.AddHealthChecks().Add(new HealthCheckRegistration(
            "Braze.Track", provider => new DeliveryHealthCheck(() => provider.GetRequiredService<TrackQueue>().Queue.Health), failureStatus: null, tags: null));
        #endregion
    }

    public static async Task RequeueAsync(TrackQueue queue, CancellationToken ct)
    {
        #region track-queue-dead-letters
        IReadOnlyList<DeadLetter<QueuedTrackItem>> letters = await queue.Queue.ReadDeadLettersAsync(max: 100, cancellationToken: ct);
        await queue.Queue.RequeueDeadLettersAsync([.. letters.Where(letter => letter.Cause == DeadLetterCause.Rejected)], ct);
        #endregion
    }
}
