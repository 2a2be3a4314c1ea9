using Integration.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SessionM.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks about queues.</summary>
internal static class QueueSnippets
{
    public static void Register(WebApplicationBuilder builder, Action<DeadLetter<TagChange>> alert)
    {
        #region tag-queue-register
        builder.Services.AddSessionM(builder.Configuration.GetSection("SessionM"))
            .AddTagQueue(o => o.MaxConcurrency = 16)
            .UseSqlite("Data Source=tags.db")                       // without it, in memory
            .Handle(h => h.DeadLettered = (letter, _) =>
            {
                alert(letter);                                      // Cause and Reason may be logged; Item names the customer
                return ValueTask.CompletedTask;
            });
        #endregion
    }

    public static async Task EnqueueAsync(ISessionMTagQueue tags, CancellationToken ct)
    {
        #region tag-queue-enqueue
        await tags.EnqueueAsync(TagAssignment.Increment(CustomerId.External("C-100"), "visit"), cancellationToken: ct);
        await tags.EnqueueAsync(TagAssignment.SetExpiring(CustomerId.External("C-100"), TimeSpan.FromDays(30), "vip"), cancellationToken: ct);
        await tags.EnqueueAsync(TagAssignment.SetExpiring(CustomerId.External("C-200"), TimeSpan.FromDays(30), "vip"), DeliveryPriority.Backfill, ct);

        FlushResult result = await tags.FlushAsync(ct);             // only where somebody waits for it, a test or a job
        #endregion
        Console.WriteLine(result);
    }

    public static async Task LookAsync(IServiceProvider services, Func<TagAssignment, bool> wasCounted, CancellationToken ct)
    {
        #region tag-queue-dead-letters
        DeliveryQueue<TagChange> queue = services.GetRequiredKeyedService<DeliveryQueue<TagChange>>("SessionM.Tags");
        foreach (DeadLetter<TagChange> letter in await queue.ReadDeadLettersAsync(cancellationToken: ct))
        {
            if (letter is { Cause: DeadLetterCause.OutcomeUnknown, Item: { } change } && !wasCounted(change.Assignment))
            {
                await queue.RequeueDeadLettersAsync([letter], ct);  // counts, or counts again if you are wrong
            }
        }
        #endregion
    }

    public static void RegisterForwarder(WebApplicationBuilder builder, Action<ForwardReport> log)
    {
        #region forward-queue-register
        builder.Services.AddSessionM(builder.Configuration.GetSection("SessionM"))
            .AddForwarder(builder.Configuration.GetSection("SessionM:Forwarder"))
            .AddForwardQueue(o => o.Reported = log)                 // the report on each batch, each time it is forwarded
            .UseSqlite("Data Source=batches.db");
        #endregion
    }

    public static async Task<int> ReceiveAsync(ISessionMForwardQueue queue, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        #region forward-queue-enqueue
        int batches = await queue.EnqueueAsync(body, ct);           // MParticleFormatException: answer 400; any other exception: 503
        #endregion
        return batches;
    }
}
