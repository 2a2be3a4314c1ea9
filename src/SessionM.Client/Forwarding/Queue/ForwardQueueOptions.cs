using Integration.Delivery;

namespace SessionM.Client;

/// <summary>How a forward queue collects, sends and gives up.</summary>
public sealed class ForwardQueueOptions : DeliveryOptions
{
    /// <summary>Creates the options: 25 of mParticle's batches together, at once, 8 MiB of them, each of up to 4 MiB, and 256 MB in the queue.</summary>
    public ForwardQueueOptions()
    {
        MaxBatchItems = 25;
        MaxBatchAge = TimeSpan.Zero;
        MaxBatchBytes = 2 * MParticleBatch.DefaultMaxBytes;
        MaxQueuedBytes = 256 * 1024 * 1024;
    }

    /// <summary>
    /// The most customers whose batches are forwarded at the same time. Default 8, from 1 to 256. After a rate limit it is halved, and grows back by one after
    /// every ten rounds of successful batches.
    /// </summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>
    /// Told what became of each batch, each time it is forwarded: also what was left out by the forwarder's settings, which no dead letter tells. It should be quick; when it
    /// throws, that is logged and changes nothing.
    /// </summary>
    public Action<ForwardReport>? Reported { get; set; }

    /// <inheritdoc />
    public override IEnumerable<string> FindProblems() =>
        MaxConcurrency is < 1 or > 256 ? base.FindProblems().Append($"{nameof(MaxConcurrency)} is {MaxConcurrency}; it must be from 1 to 256.") : base.FindProblems();
}
